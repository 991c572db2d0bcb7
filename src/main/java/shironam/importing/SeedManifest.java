package shironam.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.body.PlainLine;
import shironam.importing.SeedManifestEntries.Entry;
import shironam.story.StoryContent;

/**
 * What a source's HTML does not say of its story, written by people in YAML or JSON: before the HTML between two lines
 * {@code ---}, or in a file of the same name that ends in {@code .yaml}, {@code .yml} or {@code .json}. Everything is
 * optional.
 *
 * @param date as {@link WrittenDate} reads it
 * @param url where the story stands or stood, which identifies it; cards to it will find the story
 * @param picture file beside the source, or a URL
 * @param sample marks sample content
 */
public record SeedManifest(
        String headline,
        String kicker,
        String summary,
        String section,
        String date,
        String author,
        String source,
        List<String> tags,
        String url,
        String slug,
        String picture,
        String pictureAlt,
        String pictureCaption,
        String pictureCredit,
        boolean sample) {

    static final SeedManifest NONE =
            new SeedManifest(null, null, null, null, null, null, null, null, null, null, null, null, null, null, false);

    /** What people call an entry elsewhere. */
    private static final Map<String, String> ALSO_CALLED = Map.ofEntries(
            Map.entry("title", "headline"),
            Map.entry("শিরোনাম", "headline"),
            Map.entry("description", "summary"),
            Map.entry("excerpt", "summary"),
            Map.entry("deck", "summary"),
            Map.entry("category", "section"),
            Map.entry("categories", "section"),
            Map.entry("published", "date"),
            Map.entry("pubdate", "date"),
            Map.entry("byline", "author"),
            Map.entry("authors", "author"),
            Map.entry("tag", "tags"),
            Map.entry("keywords", "tags"),
            Map.entry("link", "url"),
            Map.entry("permalink", "url"),
            Map.entry("image", "picture"));

    /** Each entry with the most graphemes that it may have. */
    private static final Map<String, Integer> KNOWN = known();

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final int LONGEST_ADDRESS = 800;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_TAGS = 100;

    /** A Bengali syllable has two or three; indexes of the database bear no more on average. */
    private static final int MOST_SIGNS_A_LETTER = 3;

    /** Beyond it nobody counts graphemes. */
    private static final int LONGEST_ANY = 10_000;

    private static Map<String, Integer> known() {
        Map<String, Integer> known = new LinkedHashMap<>();
        known.put("headline", StoryContent.LONGEST_LINE);
        known.put("kicker", StoryContent.LONGEST_LINE);
        known.put("summary", StoryContent.LONGEST_SUMMARY);
        known.put("section", LONGEST_TAG);
        known.put("date", LONGEST_TAG);
        known.put("author", StoryContent.LONGEST_LINE);
        known.put("source", StoryContent.LONGEST_LINE);
        known.put("tags", LONGEST_TAG);
        known.put("url", LONGEST_ADDRESS);
        known.put("slug", StoryContent.LONGEST_LINE);
        known.put("picture", LONGEST_ADDRESS);
        known.put("picture_alt", StoryContent.LONGEST_SUMMARY);
        known.put("picture_caption", StoryContent.LONGEST_SUMMARY);
        known.put("picture_credit", StoryContent.LONGEST_LINE);
        known.put("sample", LONGEST_TAG);
        return known;
    }

    static SeedManifest parse(String text) throws ImportRefusedException {
        return of(SeedManifestEntries.of(text));
    }

    static SeedManifest of(Map<String, Entry> entries) throws ImportRefusedException {
        refuseUnknown(entries.keySet());
        return entries.isEmpty()
                ? NONE
                : new SeedManifest(
                        text(entries, "headline"),
                        text(entries, "kicker"),
                        text(entries, "summary"),
                        text(entries, "section"),
                        text(entries, "date"),
                        text(entries, "author"),
                        text(entries, "source"),
                        tags(entries),
                        text(entries, "url"),
                        text(entries, "slug"),
                        text(entries, "picture"),
                        text(entries, "picture_alt"),
                        text(entries, "picture_caption"),
                        text(entries, "picture_credit"),
                        YES.contains(Optional.ofNullable(text(entries, "sample"))
                                .orElse("")
                                .toLowerCase()));
    }

    private static void refuseUnknown(Set<String> names) throws ImportRefusedException {
        List<String> unknown =
                names.stream().filter(name -> !KNOWN.containsKey(name)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        List<String> quoted = unknown.stream()
                .limit(10)
                .map(name -> "«" + SeedManifestEntries.shortened(name) + "»")
                .toList();
        List<String> meant = new ArrayList<>();
        unknown.forEach(name -> Optional.ofNullable(ALSO_CALLED.get(name.toLowerCase()))
                .or(() -> Optional.of(name.toLowerCase().replace('-', '_')).filter(KNOWN::containsKey))
                .ifPresent(known -> meant.add("«" + name + "» is called " + known + " here. ")));
        throw new ImportRefusedException(
                "Its manifest has the unknown " + (unknown.size() == 1 ? "entry " : "entries ")
                        + String.join(", ", quoted) + ".",
                String.join("", meant) + "Known are: " + String.join(", ", KNOWN.keySet()) + ".");
    }

    private static String text(Map<String, Entry> entries, String name) throws ImportRefusedException {
        Entry entry = entries.get(name);
        if (entry == null || entry.values().isEmpty()) {
            return null;
        }
        if (entry.isList() && entry.values().size() > 1) {
            throw new ImportRefusedException(
                    "Its manifest has a list as «" + name + "», which holds one text.", "Make one text of it.");
        }
        return checked(name, entry.values().get(0));
    }

    /** Tags in one text are parted by commas, as people write them. */
    private static List<String> tags(Map<String, Entry> entries) throws ImportRefusedException {
        Entry entry = entries.get("tags");
        if (entry == null) {
            return null;
        }
        List<String> written = entry.isList()
                ? entry.values()
                : entry.values().stream()
                        .flatMap(text -> Arrays.stream(text.split("[,،;]")))
                        .toList();
        List<String> tags = new ArrayList<>();
        for (String tag : written) {
            if (!tag.isBlank()) {
                tags.add(checked("tags", tag.strip()));
            }
        }
        if (tags.size() > MOST_TAGS) {
            throw new ImportRefusedException(
                    "Its manifest has " + tags.size() + " tags; the most is " + MOST_TAGS + ".",
                    "Leave those that readers look for.");
        }
        return tags;
    }

    private static String checked(String name, String text) throws ImportRefusedException {
        int most = KNOWN.get(name);
        if (text.length() > LONGEST_ANY) {
            throw tooLong(name, text.codePointCount(0, text.length()), most);
        }
        String line = Normalization.line(PlainLine.of(text));
        int length = line.length() <= most ? 0 : Graphemes.count(line);
        if (length > most || line.length() > MOST_SIGNS_A_LETTER * most) {
            throw tooLong(name, length, most);
        }
        return PlainLine.of(text);
    }

    private static ImportRefusedException tooLong(String name, int length, int most) {
        return new ImportRefusedException(
                "Its manifest has " + length + " letters as " + (name.equals("tags") ? "a tag" : name)
                        + "; the most is " + most + ".",
                "Shorten it: nothing of a story is cut off by itself.");
    }

    Optional<Instant> instant() throws ImportRefusedException {
        if (date == null || date.isBlank()) {
            return Optional.empty();
        }
        Optional<Instant> instant = WrittenDate.instant(date);
        if (instant.isEmpty()) {
            throw new ImportRefusedException(
                    "Its manifest has the date «" + date + "», which is none.",
                    "Write it as 2024-11-10T08:30:00+06:00, as 2024-11-10 or as ১০ নভেম্বর ২০২৪, সকাল ৮:৩০.");
        }
        return instant;
    }

    /** With other words: each text that readers see goes through {@code change}. */
    SeedManifest withTexts(UnaryOperator<String> change) {
        UnaryOperator<String> known = text -> text == null ? null : change.apply(text);
        return new SeedManifest(
                known.apply(headline),
                known.apply(kicker),
                known.apply(summary),
                section,
                date,
                known.apply(author),
                known.apply(source),
                tags == null ? null : tags.stream().map(known).toList(),
                url,
                slug,
                picture,
                known.apply(pictureAlt),
                known.apply(pictureCaption),
                known.apply(pictureCredit),
                sample);
    }
}
