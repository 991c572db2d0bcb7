package shironam.story.origins;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.bangla.Dates;
import shironam.bangla.Slug;
import shironam.story.Picture;
import shironam.story.StoryContent;

/** Which fields of a story a source has changed, and which of these the desk has changed too. */
final class SourceFields {
    static final String DATE = "date";
    static final String TEXT = "text";

    private static final int LONGEST_SHOWN = 60;

    /** What an editor has worked on when one of these is no longer as its source brought it. */
    private static final Set<String> WORDS = Set.of("headline", "kicker", "summary", "picture", TEXT);

    private static final Map<String, Function<StoryContent, String>> FIELDS = fields();

    private SourceFields() {}

    private static Map<String, Function<StoryContent, String>> fields() {
        Map<String, Function<StoryContent, String>> fields = new LinkedHashMap<>();
        fields.put("headline", content -> content.headline() + (content.headlineDerived() ? "\n" : ""));
        fields.put("kicker", StoryContent::kicker);
        fields.put("summary", StoryContent::summary);
        fields.put("section", StoryContent::section);
        fields.put("author", StoryContent::author);
        fields.put("source", StoryContent::source);
        fields.put("tags", content -> String.join(", ", content.tags()));
        fields.put("slug", content -> isMade(content) ? "" : content.slug());
        fields.put(
                "picture",
                content -> content.picture().equals(Picture.NONE)
                        ? ""
                        : content.picture().toString());
        fields.put(TEXT, content -> content.body() + content.cards());
        fields.put("sample", content -> Boolean.toString(content.sample()));
        return fields;
    }

    private static boolean isMade(StoryContent content) {
        return content.slug().equals(Slug.of(content.headline()));
    }

    /** A short hash of each field, and of the date. */
    static Map<String, String> hashes(StoryContent content, Instant date) {
        Map<String, String> hashes = new LinkedHashMap<>();
        FIELDS.forEach((field, text) -> hashes.put(field, hash(text.apply(content))));
        hashes.put(DATE, date == null ? "" : hash(date.toString()));
        return hashes;
    }

    private static String hash(String text) {
        return text.isEmpty() ? "" : DigestUtils.sha256Hex(text).substring(0, 16);
    }

    /** The fields in which both differ, in their order. A date that one of them does not know is no difference. */
    static Set<String> differing(Map<String, String> some, Map<String, String> others) {
        Set<String> differing = new LinkedHashSet<>();
        some.forEach((field, hash) -> {
            String other = others.getOrDefault(field, "");
            boolean unknown = field.equals(DATE) && (hash.isEmpty() || other.isEmpty());
            if (!unknown && !hash.equals(other)) {
                differing.add(field);
            }
        });
        return differing;
    }

    static boolean areWordsAmong(Set<String> fields) {
        return fields.stream().anyMatch(WORDS::contains);
    }

    /** The story with those fields as the source has them. */
    static StoryContent merged(StoryContent story, StoryContent source, Set<String> taken) {
        return new StoryContent(
                (taken.contains("headline") ? source : story).headline(),
                (taken.contains("headline") ? source : story).headlineDerived(),
                (taken.contains("kicker") ? source : story).kicker(),
                (taken.contains("summary") ? source : story).summary(),
                slug(story, source, taken),
                (taken.contains("section") ? source : story).section(),
                (taken.contains("author") ? source : story).author(),
                (taken.contains("source") ? source : story).source(),
                (taken.contains("tags") ? source : story).tags(),
                (taken.contains("picture") ? source : story).picture(),
                (taken.contains(TEXT) ? source : story).body(),
                (taken.contains(TEXT) ? source : story).cards(),
                (taken.contains("sample") ? source : story).sample(),
                (taken.contains(TEXT) || taken.contains(DATE) ? source : story).notBefore());
    }

    private static String slug(StoryContent story, StoryContent source, Set<String> taken) {
        boolean follows = taken.contains("headline") && isMade(story);
        return taken.contains("slug") ? source.slug() : follows ? "" : story.slug();
    }

    /** For people: {@code headline}, {@code section: world → sport}. */
    static List<String> described(Set<String> fields, StoryContent before, StoryContent after) {
        List<String> described = new ArrayList<>();
        for (String field : fields) {
            if (FIELDS.containsKey(field)) {
                String old = FIELDS.get(field).apply(before).strip();
                String now = FIELDS.get(field).apply(after).strip();
                boolean isShort = !field.equals(TEXT)
                        && !field.equals("picture")
                        && old.length() <= LONGEST_SHOWN
                        && now.length() <= LONGEST_SHOWN;
                described.add(isShort ? change(field, old, now) : field);
            }
        }
        return described;
    }

    static String describedDate(Instant before, Instant after) {
        return change(DATE, before == null ? "" : Dates.iso(before), Dates.iso(after));
    }

    private static String change(String field, String before, String after) {
        return field + ": " + (before.isEmpty() ? "–" : before) + " → " + (after.isEmpty() ? "–" : after);
    }
}
