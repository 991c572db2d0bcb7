package shironam.importing.fidelity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Digits;
import shironam.body.Finding;
import shironam.body.TextAccount;
import shironam.importing.ReportLine;
import shironam.importing.ReportLine.Kind;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.story.PublishRequirement;
import shironam.story.StoryField;

/**
 * What a line of a report says, for any language: the template has a sentence for each of these values.
 *
 * @param kind null for one that this version does not know
 * @param finding what it is, when it is one of these; else {@code refusal}, {@code note} or {@code dropped}, or all are null
 * @param missing what the story waits for
 * @param undated whether it waits for a date, too
 * @param changes the fields of which it tells
 * @param words what stands behind the sentence, in no language
 * @param english what an earlier version has written where now a value says it
 */
public record ReasonView(
        Kind kind,
        Finding.Kind finding,
        RefusalReason refusal,
        Note.Kind note,
        TextAccount.Why dropped,
        List<PublishRequirement> missing,
        boolean undated,
        List<Change> changes,
        String words,
        String english) {
    private static final String DATE = "date";
    private static final String TEXT = "text";
    private static final String SAMPLE = "sample";
    private static final String ADDRESS = "url";

    /** What is no field of a story. */
    private static final Set<String> OTHERS = Set.of(DATE, SAMPLE, ADDRESS);

    private static final Pattern NUMBERS = Pattern.compile("[\\d.,:/> ×–]*(?:[KM]B[\\d/ ]*)*");

    /** How many characters a quoted text has, or how often something was there. */
    private static final Pattern COUNT = Pattern.compile("(?<=” )\\(\\d{1,10}\\)$|(?<= × )\\d{1,10}\\b");

    private static final Pattern BETWEEN_FIELDS = Pattern.compile("; (?=(?:"
            + Stream.concat(
                            Stream.of(StoryField.values()).map(StoryField::key),
                            Stream.concat(OTHERS.stream(), Stream.of(TEXT)))
                    .collect(Collectors.joining("|"))
            + ")(?::|;|$))");

    /**
     * A field that a source has changed.
     *
     * @param field null for the date, for another address of the source, and for whether it is a sample
     * @param values {@code : old → new}, or empty where these are long
     */
    public record Change(StoryField field, boolean isDate, boolean isAddress, String values) {
        /** Null where an earlier version wrote something else. */
        static Change of(String told) {
            String[] parts = told.split(": ", 2);
            StoryField field = parts[0].equals(TEXT) ? StoryField.BODY : named(parts[0]);
            if (field == null && !OTHERS.contains(parts[0])) {
                return null;
            }
            return new Change(
                    field, parts[0].equals(DATE), parts[0].equals(ADDRESS), parts.length == 1 ? "" : ": " + parts[1]);
        }

        private static StoryField named(String key) {
            return Stream.of(StoryField.values())
                    .filter(field -> field.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }

    static ReasonView of(ReportLine line) {
        String words = line.detail() == null ? (line.reason() + " " + line.whatToDo()).strip() : line.detail();
        return of(line.kind().name(), line.value() == null ? null : line.value().name(), words);
    }

    /** As the kept runs have it. */
    public static ReasonView of(String kindName, String value, String told) {
        Kind kind = named(Kind.values(), kindName);
        Finding.Kind finding = kind == Kind.DROPPED ? null : named(Finding.Kind.values(), value);
        RefusalReason refusal = kind == Kind.NOTE ? null : named(RefusalReason.values(), value);
        Note.Kind note = kind == Kind.NOTE && finding == null ? named(Note.Kind.values(), value) : null;
        TextAccount.Why dropped = kind == Kind.DROPPED ? named(TextAccount.Why.values(), value) : null;
        boolean isOfNames = kind == Kind.HELD || refusal == RefusalReason.NOT_READY;
        List<String> names = isOfNames ? List.of(told.split(" ")) : List.of();
        List<PublishRequirement> missing = names.stream()
                .map(name -> named(PublishRequirement.values(), name))
                .filter(Objects::nonNull)
                .toList();
        boolean undated = names.contains(ReportLine.NO_DATE);
        List<Change> changes = changes(kind, told);
        boolean isSaid = undated || !missing.isEmpty() || !changes.isEmpty();
        boolean isEnglish = !isSaid
                && (kind == Kind.NOTE && finding == null && note == null
                        || kind == Kind.DROPPED && dropped == null
                        || kind == Kind.UPDATED
                        || kind == Kind.KEPT_EDITED);
        return new ReasonView(
                kind,
                finding,
                refusal,
                note,
                dropped,
                missing,
                undated,
                changes,
                isSaid || isEnglish ? "" : told,
                isEnglish ? told : "");
    }

    private static List<Change> changes(Kind kind, String told) {
        if (kind != Kind.UPDATED && kind != Kind.KEPT_EDITED || told.isEmpty()) {
            return List.of();
        }
        List<Change> changes =
                BETWEEN_FIELDS.splitAsStream(told).map(Change::of).toList();
        return changes.contains(null) ? List.of() : changes;
    }

    /** With the figures of a language; those of an address or a name stay as they are. */
    public ReasonView in(String language) {
        if (!language.equals("bn")) {
            return this;
        }
        return saying(
                isOfNumbers()
                        ? Digits.bengali(words)
                        : COUNT.matcher(words).replaceAll(count -> Digits.bengali(count.group())));
    }

    /** Whether its words are numbers and sizes alone. */
    public boolean isOfNumbers() {
        return NUMBERS.matcher(words).matches();
    }

    public ReasonView saying(String otherWords) {
        return new ReasonView(kind, finding, refusal, note, dropped, missing, undated, changes, otherWords, english);
    }

    /** Null for none. */
    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
