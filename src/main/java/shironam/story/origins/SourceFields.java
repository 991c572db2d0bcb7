package shironam.story.origins;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.bangla.Dates;
import shironam.bangla.transliteration.Slug;
import shironam.story.Picture;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;

/** Which fields of a story a source has changed, and which of these the desk has changed too. */
final class SourceFields {
    static final String DATE = "date";
    static final String TEXT = "text";

    private static final int LONGEST_SHOWN = 60;

    private static final String HEADLINE = StoryField.HEADLINE.key();

    /** What an editor has worked on when one of these is no longer as its source brought it. */
    private static final Set<String> WORDS = Stream.concat(
                    StoryField.TEXTS.stream()
                            .filter(field -> field.is(StoryField.Trait.PROSE))
                            .map(StoryField::key),
                    Stream.of("picture", TEXT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Function<StoryContent, String>> FIELDS = fields();

    private SourceFields() {}

    private static Map<String, Function<StoryContent, String>> fields() {
        Map<String, Function<StoryContent, String>> fields = new LinkedHashMap<>();
        StoryField.TEXTS.forEach(field -> fields.put(field.key(), content -> content.text(field)));
        fields.put(HEADLINE, content -> content.headline() + (content.headlineDerived() ? "\n" : ""));
        fields.put("section", StoryContent::section);
        fields.put("other_sections", content -> content.text(StoryField.OTHER_SECTIONS));
        fields.put("tags", content -> content.text(StoryField.TAGS));
        fields.put("places", content -> content.text(StoryField.PLACES));
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
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        StoryField.TEXTS.forEach(field -> texts.put(field, (taken.contains(field.key()) ? source : story).text(field)));
        StoryContent body = taken.contains(TEXT) ? source : story;
        return StoryContentBuilder.builder()
                .texts(texts)
                .headlineDerived((taken.contains(HEADLINE) ? source : story).headlineDerived())
                .slug(slug(story, source, taken))
                .section((taken.contains("section") ? source : story).section())
                .otherSections((taken.contains("other_sections") ? source : story).otherSections())
                .tags((taken.contains("tags") ? source : story).tags())
                .places((taken.contains("places") ? source : story).places())
                .picture((taken.contains("picture") ? source : story).picture())
                .body(body.body())
                .cards(body.cards())
                .sample((taken.contains("sample") ? source : story).sample())
                .notBefore((taken.contains(DATE) ? source : body).notBefore())
                .build();
    }

    private static String slug(StoryContent story, StoryContent source, Set<String> taken) {
        boolean follows = taken.contains(HEADLINE) && isMade(story);
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
