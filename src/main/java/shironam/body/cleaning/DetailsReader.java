package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shironam.body.Block;
import shironam.body.Line;
import shironam.body.TextKind;
import shironam.body.source.VisibleText;

/** Reads what a reader opens. Figures, cards and embeds do not stay in it: they follow it. */
final class DetailsReader {
    /** Blocks of which a summary may be made: each is a line of it. */
    private static final Set<String> LINES =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "center", "summary");

    private final Cleaner cleaner;
    private final CleaningContext place;

    DetailsReader(Cleaner cleaner, CleaningContext place) {
        this.cleaner = cleaner;
        this.place = place;
    }

    /** Whether it begins with a summary of words alone: without one it is no more than what is in it. */
    boolean reads(Element details) {
        Element summary = summary(details);
        return summary != null
                && VisibleText.count(summary) > 0
                && summary.stream().allMatch(DetailsReader::isWords);
    }

    private static Element summary(Element details) {
        for (Node child : details.childNodes()) {
            if (child instanceof Element element && element.normalName().equals("summary")) {
                return VisibleText.isHidden(element) ? null : element;
            }
            if (!VisibleText.isHidden(child) && VisibleText.count(child) > 0) {
                return null;
            }
        }
        return null;
    }

    private static boolean isWords(Element element) {
        return LINES.contains(element.normalName())
                || !Markup.isBlock(element)
                        && !PictureTag.is(element)
                        && !Vocabulary.EMBEDS.contains(element.normalName())
                        && !Vocabulary.TEXTS.containsKey(element.normalName());
    }

    List<Block> blocks(Element details) {
        Element summary = summary(details);
        Line line = line(cleaner.blocks(List.of(summary), place));
        List<Node> others =
                details.childNodes().stream().filter(child -> child != summary).toList();
        List<Block> inside = cleaner.blocks(others, place);
        List<Block> text = inside.stream().filter(block -> !block.isSegment()).toList();
        List<Block> all = new ArrayList<>();
        all.add(text.isEmpty() ? new Block.Paragraph(TextKind.P, line) : new Block.Details(line, text));
        inside.stream().filter(Block::isSegment).forEach(all::add);
        return all;
    }

    /** All lines in one, with breaks between them. */
    static Line line(List<Block> paragraphs) {
        List<Line.Leaf> leaves = new ArrayList<>();
        for (Block block : paragraphs) {
            List<Line.Leaf> next = ((Block.Paragraph) block).line().leaves();
            if (!leaves.isEmpty()) {
                leaves.add(new Line.Break(leaves.get(leaves.size() - 1)
                        .marks()
                        .sharedWith(next.get(0).marks())));
            }
            leaves.addAll(next);
        }
        return new Line(leaves);
    }
}
