package shironam.desk.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shironam.body.Body;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.writing.SequenceDiff;

/**
 * Two states of a story beside each other: fields that differ, and the body passage by passage.
 *
 * @param rows empty when the bodies are the same
 */
public record Comparison(List<Change> changes, List<Row> rows) {
    /** Parts the address of a picture from its words. */
    private static final String PICTURE_WORDS = " · ";

    public boolean isEmpty() {
        return changes.isEmpty() && rows.isEmpty();
    }

    /** Without the paragraphs that stay as they are, for a reader who has the text in sight anyway. */
    public Comparison onlyDifferences() {
        return new Comparison(changes, rows.stream().filter(row -> !row.same).toList());
    }

    /** A field on either side, as HTML. */
    record Change(StoryField field, String before, String after) {}

    /** A paragraph, card or figure on either side, with {@code <del>} and {@code <ins>} around what differs. */
    public record Row(boolean same, String before, String after) {}

    /** What of a story changed from one state to the next. */
    public static List<StoryField> fields(StoryContent before, StoryContent after) {
        return Arrays.stream(StoryField.values())
                .filter(field -> !before.text(field).equals(after.text(field)))
                .toList();
    }

    public static Comparison of(StoryContent before, StoryContent after) {
        List<Change> changes = fields(before, after).stream()
                .filter(field -> field != StoryField.BODY)
                .map(field -> change(field, before, after))
                .toList();
        List<ComparedPassage> from = passages(before);
        List<ComparedPassage> to = passages(after);
        return new Comparison(changes, from.equals(to) ? List.of() : rows(from, to));
    }

    private static Change change(StoryField field, StoryContent before, StoryContent after) {
        Row row = row(field, before.text(field), after.text(field));
        return new Change(field, row.before, row.after);
    }

    /** A part of a story that is no body, on either side, as {@link StoryContent#text} has it. */
    public static Row row(StoryField field, String before, String after) {
        if (field != StoryField.PICTURE) {
            WordDifference words = WordDifference.of(before, after);
            return new Row(false, words.before(), words.after());
        }
        String[] one = before.split(PICTURE_WORDS, 2);
        String[] other = after.split(PICTURE_WORDS, 2);
        WordDifference words = WordDifference.of(one.length > 1 ? one[1] : "", other.length > 1 ? other[1] : "");
        return new Row(false, image(one[0]) + words.before(), image(other[0]) + words.after());
    }

    /** A picture's name is its hash, so it is shown. */
    private static String image(String address) {
        return address.isEmpty()
                ? ""
                : "<img class=\"diff-figure\" src=\"" + WordDifference.escaped(address) + "\" alt=\"\">";
    }

    private static List<ComparedPassage> passages(StoryContent content) {
        return Body.parse(content.body()).passages().stream()
                .map(passage -> ComparedPassage.of(passage, content))
                .toList();
    }

    private static List<Row> rows(List<ComparedPassage> from, List<ComparedPassage> to) {
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (SequenceDiff.Difference difference : SequenceDiff.between(from, to)) {
            from.subList(at, difference.from()).forEach(passage -> rows.add(passage.same()));
            rows.addAll(ComparedPassage.beside(
                    from.subList(difference.from(), difference.fromEnd()),
                    to.subList(difference.to(), difference.toEnd())));
            at = difference.fromEnd();
        }
        from.subList(at, from.size()).forEach(passage -> rows.add(passage.same()));
        return rows;
    }
}
