package shironam.desk.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shironam.body.Body;
import shironam.story.StoryContent;
import shironam.story.writing.Differences;

/**
 * Two states of a story beside each other: fields that differ, and the body passage by passage.
 *
 * @param rows empty when the bodies are the same
 */
public record Comparison(List<Change> changes, List<Row> rows) {

    public boolean isEmpty() {
        return changes.isEmpty() && rows.isEmpty();
    }

    /** Without the paragraphs that stay as they are, for a reader who has the text in sight anyway. */
    public Comparison onlyDifferences() {
        return new Comparison(changes, rows.stream().filter(row -> !row.same).toList());
    }

    /** A part of a story that may differ. */
    public enum Part {
        HEADLINE,
        KICKER,
        SUMMARY,
        BODY,
        SECTION,
        TAGS,
        AUTHOR,
        SOURCE,
        SLUG,
        PICTURE
    }

    /** A field on either side, as HTML. */
    record Change(Part part, String before, String after) {}

    /** A paragraph, card or figure on either side, with {@code <del>} and {@code <ins>} around what differs. */
    public record Row(boolean same, String before, String after) {}

    private static final Map<Part, Function<StoryContent, String>> TEXTS = Map.of(
            Part.HEADLINE, StoryContent::headline,
            Part.KICKER, StoryContent::kicker,
            Part.SUMMARY, StoryContent::summary,
            Part.BODY, StoryContent::body,
            Part.SECTION, StoryContent::section,
            Part.TAGS, content -> String.join(", ", content.tags()),
            Part.AUTHOR, StoryContent::author,
            Part.SOURCE, StoryContent::source,
            Part.SLUG, StoryContent::slug,
            Part.PICTURE, content -> picture(content));

    /** What of a story changed from one state to the next. */
    public static List<Part> parts(StoryContent before, StoryContent after) {
        List<Part> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            Function<StoryContent, String> text = TEXTS.get(part);
            if (!text.apply(before).equals(text.apply(after))) {
                parts.add(part);
            }
        }
        return parts;
    }

    public static Comparison of(StoryContent before, StoryContent after) {
        List<Change> changes = parts(before, after).stream()
                .filter(part -> part != Part.BODY)
                .map(part -> change(part, before, after))
                .toList();
        List<ComparedPassage> from = passages(before);
        List<ComparedPassage> to = passages(after);
        return new Comparison(changes, from.equals(to) ? List.of() : rows(from, to));
    }

    private static Change change(Part part, StoryContent before, StoryContent after) {
        WordDifference difference =
                WordDifference.of(TEXTS.get(part).apply(before), TEXTS.get(part).apply(after));
        return new Change(part, difference.before(), difference.after());
    }

    private static List<ComparedPassage> passages(StoryContent content) {
        return Body.parse(content.body()).passages().stream()
                .map(passage -> ComparedPassage.of(passage, content))
                .toList();
    }

    private static List<Row> rows(List<ComparedPassage> from, List<ComparedPassage> to) {
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (Differences.Difference difference : Differences.between(from, to)) {
            from.subList(at, difference.from()).forEach(passage -> rows.add(passage.same()));
            rows.addAll(ComparedPassage.beside(
                    from.subList(difference.from(), difference.fromEnd()),
                    to.subList(difference.to(), difference.toEnd())));
            at = difference.fromEnd();
        }
        from.subList(at, from.size()).forEach(passage -> rows.add(passage.same()));
        return rows;
    }

    private static String picture(StoryContent content) {
        return String.join(
                        " · ",
                        content.picture().url(),
                        content.picture().alt(),
                        content.picture().caption(),
                        content.picture().credit())
                .replaceAll("( · )++$", "");
    }
}
