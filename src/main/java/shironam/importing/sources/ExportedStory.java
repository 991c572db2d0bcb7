package shironam.importing.sources;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.body.source.VisibleText;
import shironam.importing.sources.SeedManifestEntries.Entry;
import shironam.story.TextLength;
import shironam.story.origins.IncomingStory;
import shironam.story.people.Byline;

/** A story of an export while its parts are gathered. What a part can't be is left out and said, and the story comes in. */
public final class ExportedStory {
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final int LONGEST_NOTE = 4000;

    private final String name;
    private final IncomingStory.Source source;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<SourceCategory> categories = new ArrayList<>();
    private final List<String> mentioned = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<ImportRefusedException> problems = new ArrayList<>();
    private String html = "";
    private boolean isPublic = true;
    private Instant embargo;
    private ItemVersions.Version version;
    private boolean isDateOfVersion;
    private Path folder;
    private Path savedIn;

    /**
     * @param name what people are told it is
     * @param identifier what its system knows it by: the same in every export, and no other story's
     */
    public ExportedStory(String name, String identifier) {
        this(name, known("id:" + identifier));
    }

    /** Where its system says none: by what it says, so that two without one are two stories. */
    public static String identifier(String own, String headline, String html) {
        return own.isEmpty() ? DigestUtils.sha256Hex(headline + "\n" + html) : own;
    }

    private static IncomingStory.Source known(String by) {
        return new IncomingStory.Source(by, by, by, by);
    }

    /** The one story of a file, which is known by where it lies. */
    public ExportedStory(String name, IncomingStory.Source source) {
        this.name = name;
        this.source = source;
    }

    public IncomingStory.Source known() {
        return source;
    }

    public ExportedStory html(String body) {
        html = body;
        return this;
    }

    /** @param entry as {@link SeedManifest} calls it: {@code headline}, {@code url}, {@code picture_alt} */
    public ExportedStory with(String entry, String value) {
        if (value != null && !value.isBlank()) {
            put(entry, new Entry(List.of(value.strip()), false));
        }
        return this;
    }

    public ExportedStory date(Instant date) {
        return with("date", date == null ? null : date.toString());
    }

    /** As {@link WrittenDate} reads it, or as databases count it: in seconds or thousandths since 1970. */
    public ExportedStory date(String written) {
        Optional<Instant> date = instant(written);
        return date.isEmpty() && !written.isBlank() ? noDate(written) : date(date.orElse(null));
    }

    public ExportedStory version(ItemVersions.Version which) {
        version = which;
        return this;
    }

    /** Its source does not say when it first came out, and its date is that of this version: a story keeps the first. */
    public ExportedStory datedByVersion() {
        isDateOfVersion = true;
        return this;
    }

    private ExportedStory noDate(String written) {
        return problem(
                RefusalReason.NO_DATE,
                ImportRefusedException.quoted(written),
                "Its date «" + ImportRefusedException.shortened(written) + "» is none that can be read.",
                "Give it its date at the desk.");
    }

    /** As {@link #date(String)} reads it. */
    public static Optional<Instant> instant(String written) {
        if (EPOCH.matcher(written).matches()) {
            long number = Long.parseLong(written);
            return Optional.of(written.length() < 12 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        return WrittenDate.instant(written);
    }

    /** It was to come out then; without a date that can be read it waits for somebody who knows. */
    public ExportedStory scheduled(String written) {
        return instant(written).isPresent() ? date(written) : date(written).draft(Note.Kind.NO_SCHEDULE);
    }

    public ExportedStory authors(List<String> names) {
        return authors(Byline.ofNames(names));
    }

    public ExportedStory authors(Byline byline) {
        return with("author", byline.text());
    }

    /** A line of an agency, without the word that begins it. */
    public static String byline(String line) {
        return line.strip().replaceFirst("(?i)^by[\\s:]+", "");
    }

    /** The most that a story may have come in, in their order. */
    public ExportedStory tags(List<String> names) {
        List<String> tags = names.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && !TextLength.TAG.isExceededBy(tag))
                .distinct()
                .toList();
        List<String> few = tags.subList(0, Math.min(tags.size(), TextLength.MOST_TAGS));
        if (few.size() < names.stream().distinct().count()) {
            problems.add(new ImportRefusedException(
                    RefusalReason.TOO_MANY_TAGS,
                    names.size() + " / " + TextLength.MOST_TAGS,
                    "It has " + names.size() + " tags, of which " + few.size() + " are in.",
                    "The most is " + TextLength.MOST_TAGS + ", of " + TextLength.TAG.most + " letters each."));
        }
        if (!few.isEmpty()) {
            put("tags", new Entry(few, true));
        }
        return this;
    }

    /** Where it happened: paths or names of places. */
    public ExportedStory places(List<String> names) {
        List<String> some = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (!some.isEmpty()) {
            put("places", new Entry(some, true));
        }
        return this;
    }

    /** Names of places that a machine or an agency gave it: those that are known here count, the others are named. */
    public ExportedStory mentions(List<String> places) {
        places.stream()
                .map(String::strip)
                .filter(place -> !place.isEmpty() && !mentioned.contains(place))
                .forEach(mentioned::add);
        return this;
    }

    /** Another address at which it stood. */
    public ExportedStory alsoAt(String address) {
        if (address != null && !address.isBlank() && !addresses.contains(address.strip())) {
            addresses.add(address.strip());
        }
        return this;
    }

    public ExportedStory under(SourceCategory category) {
        if (!categories.contains(category)) {
            categories.add(category);
        }
        return this;
    }

    public ExportedStory draft() {
        return draft(Note.Kind.WAS_DRAFT);
    }

    public ExportedStory draft(Note.Kind why, Object... said) {
        isPublic = false;
        return note(why, said);
    }

    /**
     * Before its end nobody may see the story: it comes out then at the earliest. Of several the last counts.
     *
     * @param date as its source writes it, or ""
     */
    public ExportedStory embargo(String until, String date) throws ImportRefusedException {
        Instant end = instant(until)
                .orElseThrow(() -> new ImportRefusedException(
                        RefusalReason.NO_EMBARGO_DATE,
                        ImportRefusedException.quoted(until),
                        "It is under an embargo until «" + ImportRefusedException.shortened(until)
                                + "», which is no date.",
                        "Ask its agency when it may come out; nothing under an embargo is taken in without knowing."));
        if (embargo != null && embargo.isAfter(end)) {
            return this;
        }
        embargo = end;
        Optional<Instant> later = instant(date).filter(end::isBefore);
        isDateOfVersion &= later.isPresent();
        return date(later.orElse(end));
    }

    /** Where its pictures are files. */
    public ExportedStory folder(Path beside) {
        folder = beside;
        return this;
    }

    /** The file that holds its pictures, too, each by its address; null for none. */
    public ExportedStory savedIn(Path mhtml) {
        savedIn = mhtml;
        return this;
    }

    /** What its agency tells editors, or whoever uses it, and is told nowhere else; "" for nothing. */
    public ExportedStory told(Note.Kind what, String said) {
        boolean isLong = said.length() > LONGEST_NOTE;
        String told = isLong ? said.substring(0, said.offsetByCodePoints(0, LONGEST_NOTE / 2)) + "…" : said;
        return said.isBlank() ? this : note(what, "«" + told.strip() + "»");
    }

    public ExportedStory note(Note.Kind what, Object... said) {
        return note(Note.of(what, said));
    }

    public ExportedStory note(Note note) {
        notes.add(note);
        return this;
    }

    public ExportedStory problem(RefusalReason value, String detail, String reason, String whatToDo) {
        problems.add(new ImportRefusedException(value, detail, reason, whatToDo));
        return this;
    }

    /** What an operator wrote of it counts. */
    public ExportedStory overriddenBy(Map<String, Entry> written) {
        entries.putAll(written);
        isDateOfVersion &= !written.containsKey("date");
        return this;
    }

    private void put(String entry, Entry value) {
        try {
            SeedManifest.of(Map.of(entry, value));
            entries.put(entry, value);
        } catch (ImportRefusedException refusal) {
            problems.add(refusal);
        }
    }

    /** Finds the parts of a story. */
    public interface Parts {
        void gather() throws ImportRefusedException;
    }

    /** What its agency holds back, and sends without a text, takes an earlier version back. */
    public void handOn(ItemConsumer items, Parts parts) {
        try {
            parts.gather();
            if (!isPublic && VisibleText.isMarkupAlone(html)) {
                html = "";
            }
            items.story(asSource());
        } catch (ImportRefusedException refusal) {
            if (isPublic || refusal.value != RefusalReason.NO_TEXT) {
                items.refused(name, refusal);
                return;
            }
            items.omitted("notices without a text that take an item back", 1);
            items.thrownAway(name, source, version);
        }
    }

    public SourceStory asSource() throws ImportRefusedException {
        if (html.length() > SourceText.MOST_BYTES) {
            throw new ImportRefusedException(
                    RefusalReason.TOO_LARGE,
                    html.length() / 1024 + " KB / " + SourceText.MOST_BYTES / 1024 + " KB",
                    "Its text has " + html.length() / 1024 + " thousand signs and more; the limit for one story is "
                            + SourceText.MOST_BYTES / 1024 + ".",
                    "Split it, or leave out what is no text, such as pictures written into the HTML.");
        }
        if (html.isBlank()) {
            throw new ImportRefusedException(
                    RefusalReason.NO_TEXT, "It has no text.", "Nothing of it is lost; leave it out of the export.");
        }
        return SourceStoryBuilder.builder()
                .name(name)
                .source(source)
                .folder(folder)
                .savedIn(savedIn)
                .html(html)
                .manifest(SeedManifest.of(entries))
                .addresses(addresses)
                .categories(categories)
                .mentioned(mentioned)
                .isPublic(isPublic)
                .embargo(embargo)
                .version(version)
                .isDateOfVersion(isDateOfVersion)
                .notes(notes)
                .problems(problems)
                .contentHash(DigestUtils.sha256Hex(html))
                .detailsHash(DigestUtils.sha256Hex(entries + " " + addresses + " " + categories + " " + isPublic + " "
                        + (mentioned.isEmpty() ? "" : mentioned + " ")
                        + Optional.ofNullable(embargo).map(Instant::toString).orElse("")))
                .build();
    }
}
