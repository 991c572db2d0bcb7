package shironam.desk;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.story.StoryContent;

/**
 * Two states of a story beside each other: fields that differ, and the body paragraph by paragraph.
 *
 * @param rows empty when the bodies are the same
 */
record Comparison(List<Change> changes, List<Row> rows) {

    boolean isEmpty() {
        return changes.isEmpty() && rows.isEmpty();
    }

    /** Without the paragraphs that stay as they are, for a reader who has the text in sight anyway. */
    Comparison onlyDifferences() {
        return new Comparison(changes, rows.stream().filter(row -> !row.same).toList());
    }

    /** A part of a story that may differ. */
    enum Part {
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

    record Change(Part part, String before, String after) {}

    /** A paragraph, card or figure on either side, with {@code <del>} and {@code <ins>} around what differs. */
    record Row(boolean same, String before, String after) {}

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

    private static final DiffRowGenerator ROWS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .mergeOriginalRevised(false)
            .lineNormalizer(Comparison::escaped)
            .oldTag(start -> start ? "<del>" : "</del>")
            .newTag(start -> start ? "<ins>" : "</ins>")
            .build();

    /** What of a story changed from one state to the next. */
    static List<Part> parts(StoryContent before, StoryContent after) {
        List<Part> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            Function<StoryContent, String> text = TEXTS.get(part);
            if (!text.apply(before).equals(text.apply(after))) {
                parts.add(part);
            }
        }
        return parts;
    }

    static Comparison of(StoryContent before, StoryContent after) {
        List<Change> changes = parts(before, after).stream()
                .filter(part -> part != Part.BODY)
                .map(part -> new Change(
                        part, TEXTS.get(part).apply(before), TEXTS.get(part).apply(after)))
                .toList();
        List<Row> rows = before.body().equals(after.body())
                ? List.of()
                : ROWS.generateDiffRows(lines(before), lines(after)).stream()
                        .map(row -> new Row(row.getTag() == DiffRow.Tag.EQUAL, row.getOldLine(), row.getNewLine()))
                        .toList();
        return new Comparison(changes, rows);
    }

    private static List<String> lines(StoryContent content) {
        List<String> lines = new ArrayList<>();
        for (Segment segment : Body.parse(content.body()).segments()) {
            if (segment instanceof Prose prose) {
                lines.addAll(new Body(List.of(prose)).text().lines().toList());
            } else if (segment instanceof RelatedStory card) {
                lines.add("▤ " + headlineOf(card, content));
            } else if (segment instanceof Figure figure) {
                lines.add("▧ " + figure.src() + " " + figure.alt() + " " + figure.caption());
            }
        }
        return lines;
    }

    private static String headlineOf(RelatedStory card, StoryContent content) {
        return content.cards().stream()
                .filter(known ->
                        known.href().equals(card.href()) && !known.headline().isEmpty())
                .map(known -> known.headline() + " (" + known.href() + ")")
                .findFirst()
                .orElse(card.href());
    }

    private static String picture(StoryContent content) {
        return String.join(
                        " · ",
                        content.picture().url(),
                        content.picture().alt(),
                        content.picture().caption(),
                        content.picture().credit())
                .replaceAll("( · )+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
