package shironam.desk.cards;

import java.util.ArrayList;
import java.util.List;
import shironam.bangla.Graphemes;
import shironam.story.newsroom.CardNeighbours.Card;
import shironam.story.newsroom.CardNeighbours.Pointing;

/**
 * A story among those around it, as a drawing: those that point at it stand above it, those that it points at below. It is as
 * wide as a telephone and grows downwards.
 */
record NeighbourhoodDrawing(int height, List<Box> boxes, List<Arrow> arrows) {
    private static final int ROW = 40;
    private static final int BOX = 28;
    private static final int GAP = 14;
    private static final int LETTERS = 34;
    private static final int MOST = 8;

    /** @param href null for none; {@code look} a class of the style */
    record Box(int y, int textY, String words, String href, String look) {}

    /** From one box to the next, beside them. */
    record Arrow(String path) {}

    static NeighbourhoodDrawing of(String headline, List<Pointing> incoming, List<Card> outgoing) {
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        List<Pointing> above = incoming.subList(0, Math.min(MOST, incoming.size()));
        List<Card> below = outgoing.subList(0, Math.min(MOST, outgoing.size()));
        int own = 4 + above.size() * ROW + (above.isEmpty() ? 0 : GAP);
        int y = 4;
        for (Pointing from : above) {
            boxes.add(box(
                    y,
                    from.headline(),
                    "/desk/stories/" + from.storyId() + "/cards",
                    from.isPublished() ? "" : "faint"));
            arrows.add(arrow(y + BOX / 2, own + BOX / 2));
            y += ROW;
        }
        boxes.add(box(own, headline, null, "own"));
        y = own + ROW + GAP;
        for (Card card : below) {
            boxes.add(box(
                    y,
                    card.headline().isEmpty() ? card.href() : card.headline(),
                    href(card),
                    card.isWhole() ? "" : "broken"));
            arrows.add(arrow(own + BOX / 2, y + BOX / 2));
            y += ROW;
        }
        return new NeighbourhoodDrawing(y, boxes, arrows);
    }

    private static String href(Card card) {
        return card.target() == null ? null : "/desk/stories/" + card.target().storyId() + "/cards";
    }

    private static Box box(int y, String words, String href, String look) {
        return new Box(y, y + 19, Graphemes.truncate(words, LETTERS), href, look);
    }

    /** Along the left side, the further the wider. */
    private static Arrow arrow(int from, int to) {
        int bend = Math.max(6, 30 - Math.abs(to - from) / 14);
        return new Arrow("M36 " + from + "C" + bend + " " + from + " " + bend + " " + to + " 34 " + to);
    }
}
