package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import shironam.body.Block;
import shironam.body.Body;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.body.cards.CardFinder;
import shironam.body.cards.CardLabel;
import shironam.body.cards.CardTag;
import shironam.body.source.Anchors;

/** One reading of a text: HTML in, typed tree and segments out. */
public final class BodyReading {
    /** A text whose labels move while it is cleaned is settled after two readings; more are for those who try us. */
    private static final int MOST = 5;

    private final ReadingLog notes;

    public BodyReading(ReadingLog notes) {
        this.notes = notes;
    }

    /** Reads until the text reads the same again: cleaning can bring a label and its link together. */
    public List<Block> settled(Element root) {
        List<Block> blocks = blocks(root);
        String html = html(blocks);
        for (int i = 1; i < MOST && CardLabel.mayBeIn(html); i++) {
            String before = html;
            blocks = blocks(Markup.parse(htmlWithAllOfTheCards(blocks)));
            html = html(blocks);
            if (html.equals(before)) {
                break;
            }
        }
        return blocks;
    }

    private List<Block> blocks(Element root) {
        CardFinder.replaceCards(root, notes);
        Anchors.settle(root, notes);
        return new Cleaner(notes).blocks(root);
    }

    private static String html(List<Block> blocks) {
        return new Body(segments(blocks)).html();
    }

    private static String htmlWithAllOfTheCards(List<Block> blocks) {
        return segments(blocks).stream()
                .map(segment ->
                        segment instanceof RelatedStory card ? CardTag.of(card).outerHtml() : segment.html())
                .collect(Collectors.joining());
    }

    /** Prose that stands together is one segment. */
    public static List<Segment> segments(List<Block> blocks) {
        List<Segment> segments = new ArrayList<>();
        List<Block> prose = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Segment segment) {
                addProse(prose, segments);
                segments.add(segment);
            } else {
                prose.add(block);
            }
        }
        addProse(prose, segments);
        return segments;
    }

    private static void addProse(List<Block> prose, List<Segment> segments) {
        if (!prose.isEmpty()) {
            segments.add(Prose.of(prose));
            prose.clear();
        }
    }
}
