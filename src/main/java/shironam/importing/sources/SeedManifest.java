package shironam.importing.sources;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.body.PlainLine;
import shironam.importing.sources.SeedManifestEntries.Entry;
import shironam.story.StoryField;
import shironam.story.TextLength;

/**
 * What a source's HTML does not say of its story, written by people in YAML or JSON: before the HTML between two lines
 * {@code ---}, or in a file of the same name that ends in {@code .yaml}, {@code .yml} or {@code .json}. Everything is
 * optional.
 *
 * @param texts those of {@link StoryField#TEXTS} that it has, each under its key; of the rest, null is what it has not
 * @param otherSections slugs of sections in which it stands, too
 * @param date as {@link WrittenDate} reads it
 * @param places where it happened: paths or names
 * @param url where the story stands or stood, which identifies it; cards to it will find the story
 * @param picture file beside the source, or a URL
 * @param sample marks sample content
 */
@RecordBuilder
public record SeedManifest(
        Map<StoryField, String> texts,
        String section,
        List<String> otherSections,
        String date,
        List<String> tags,
        List<String> places,
        String url,
        String slug,
        String picture,
        String pictureAlt,
        String pictureCaption,
        String pictureCredit,
        boolean sample)
        implements SeedManifestBuilder.With {

    static final SeedManifest NONE =
            SeedManifestBuilder.builder().texts(Map.of()).build();

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
            Map.entry("place", "places"),
            Map.entry("link", "url"),
            Map.entry("permalink", "url"),
            Map.entry("image", "picture"));

    /** Each entry with how long it may be: what the desk could not save again is not taken in. */
    private static final Map<String, TextLength> KNOWN = known();

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");

    /** Beyond it nobody looks for tags in it, or counts graphemes. */
    private static final int LONGEST_ANY = 10_000;

    private static Map<String, TextLength> known() {
        Map<String, TextLength> known = new LinkedHashMap<>();
        StoryField.TEXTS.forEach(field -> known.put(field.key(), field.length));
        known.put("section", TextLength.TAG);
        known.put("other_sections", TextLength.TAG);
        known.put("date", TextLength.TAG);
        known.put("tags", TextLength.TAG);
        known.put("places", TextLength.TAG);
        known.put("url", TextLength.ADDRESS);
        known.put("slug", TextLength.SLUG);
        known.put("picture", TextLength.ADDRESS);
        known.put("picture_alt", TextLength.ALT);
        known.put("picture_caption", TextLength.CAPTION);
        known.put("picture_credit", TextLength.CREDIT);
        known.put("sample", TextLength.TAG);
        return known;
    }

    /** What is written as a manifest is, names and texts of any kind. */
    public static Map<String, String> pairs(String text) throws ImportRefusedException {
        Map<String, String> pairs = new LinkedHashMap<>();
        SeedManifestEntries.of(text).forEach((name, entry) -> pairs.put(name, String.join(", ", entry.values())));
        return pairs;
    }

    static SeedManifest parse(String text) throws ImportRefusedException {
        return of(SeedManifestEntries.of(text));
    }

    public static SeedManifest of(Map<String, Entry> entries) throws ImportRefusedException {
        refuseUnknown(entries.keySet());
        if (entries.isEmpty()) {
            return NONE;
        }
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        for (StoryField field : StoryField.TEXTS) {
            String text = text(entries, field.key());
            if (text != null) {
                texts.put(field, text);
            }
        }
        String sample = Optional.ofNullable(text(entries, "sample")).orElse("");
        return SeedManifestBuilder.builder()
                .texts(texts)
                .section(text(entries, "section"))
                .otherSections(list(entries, "other_sections"))
                .date(text(entries, "date"))
                .tags(list(entries, "tags"))
                .places(list(entries, "places"))
                .url(text(entries, "url"))
                .slug(text(entries, "slug"))
                .picture(text(entries, "picture"))
                .pictureAlt(text(entries, "picture_alt"))
                .pictureCaption(text(entries, "picture_caption"))
                .pictureCredit(text(entries, "picture_credit"))
                .sample(YES.contains(sample.toLowerCase()))
                .build();
    }

    /** Whether a manifest has an entry of that name. */
    public static boolean isEntry(String name) {
        return KNOWN.containsKey(name);
    }

    /** Our name of an entry that others call so, or empty. */
    public static String calledHere(String name) {
        String small = name.toLowerCase();
        return KNOWN.containsKey(small) ? small : ALSO_CALLED.getOrDefault(small, "");
    }

    private static void refuseUnknown(Set<String> names) throws ImportRefusedException {
        List<String> unknown =
                names.stream().filter(name -> !KNOWN.containsKey(name)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        List<String> quoted = unknown.stream()
                .limit(10)
                .map(name -> "«" + ImportRefusedException.shortened(name) + "»")
                .toList();
        List<String> meant = new ArrayList<>();
        unknown.forEach(name -> Optional.ofNullable(ALSO_CALLED.get(name.toLowerCase()))
                .or(() -> Optional.of(name.toLowerCase().replace('-', '_')).filter(KNOWN::containsKey))
                .ifPresent(known -> meant.add("«" + name + "» is called " + known + " here. ")));
        throw new ImportRefusedException(
                RefusalReason.MANIFEST_ENTRY_UNKNOWN,
                String.join(", ", quoted),
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
                    RefusalReason.MANIFEST_ENTRY_NO_TEXT,
                    ImportRefusedException.quoted(name),
                    "Its manifest has a list as «" + name + "», which holds one text.",
                    "Make one text of it.");
        }
        return checked(name, entry.values().get(0));
    }

    /** Tags and places in one text are parted by commas, as people write them. */
    private static List<String> list(Map<String, Entry> entries, String name) throws ImportRefusedException {
        Entry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        List<String> written = entry.isList()
                ? entry.values()
                : entry.values().stream()
                        .flatMap(text -> Arrays.stream(text.split("[,،;]")))
                        .toList();
        List<String> all = new ArrayList<>();
        for (String one : written) {
            if (!one.isBlank()) {
                all.add(checked(name, one.strip()));
            }
        }
        if (TextLength.areTooMany(all)) {
            throw new ImportRefusedException(
                    RefusalReason.TOO_MANY_TAGS,
                    all.size() + " / " + TextLength.MOST_TAGS,
                    "Its manifest has " + all.size() + " " + name + "; the most is " + TextLength.MOST_TAGS + ".",
                    "Leave those that readers look for.");
        }
        return all;
    }

    /** Whether an entry of that name may hold several texts. */
    public static boolean isList(String name) {
        return name.equals("tags") || name.equals("places") || name.equals("other_sections");
    }

    private static String checked(String name, String text) throws ImportRefusedException {
        TextLength length = KNOWN.get(name);
        if (text.length() > LONGEST_ANY) {
            throw tooLong(name, text.codePointCount(0, text.length()) + " signs", length);
        }
        String plain = PlainLine.of(text);
        String line = Normalization.line(plain);
        if (length.isExceededBy(line)) {
            int letters = Graphemes.count(line);
            throw tooLong(name, letters > length.most ? letters + " letters" : line.length() + " signs", length);
        }
        return plain;
    }

    private static ImportRefusedException tooLong(String name, String much, TextLength length) {
        return new ImportRefusedException(
                RefusalReason.MANIFEST_ENTRY_TOO_LONG,
                name + ": " + much.replaceAll("\\D", "") + " / " + length.most,
                "Its manifest has " + much + " as " + (isList(name) ? "one of its " + name : name) + "; the most is "
                        + length.most + " letters.",
                "Shorten it: nothing of a story is cut off by itself.");
    }

    public Optional<Instant> instant() throws ImportRefusedException {
        if (date == null || date.isBlank()) {
            return Optional.empty();
        }
        Optional<Instant> instant = WrittenDate.instant(date);
        if (instant.isEmpty()) {
            throw new ImportRefusedException(
                    RefusalReason.NO_DATE,
                    ImportRefusedException.quoted(date),
                    "Its manifest has the date «" + date + "», which is none.",
                    "Write it as 2024-11-10T08:30:00+06:00, as 2024-11-10 or as ১০ নভেম্বর ২০২৪, সকাল ৮:৩০.");
        }
        return instant;
    }

    /** With other words: each text that readers see goes through {@code change}. */
    public SeedManifest withTexts(UnaryOperator<String> change) {
        UnaryOperator<String> known = text -> text == null ? null : change.apply(text);
        Map<StoryField, String> changed = new EnumMap<>(StoryField.class);
        texts.forEach((field, text) -> changed.put(field, change.apply(text)));
        return with().texts(changed)
                .tags(tags == null ? null : tags.stream().map(known).toList())
                .pictureAlt(known.apply(pictureAlt))
                .pictureCaption(known.apply(pictureCaption))
                .pictureCredit(known.apply(pictureCredit))
                .build();
    }
}
