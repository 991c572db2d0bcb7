package shironam.body.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import shironam.body.RelatedStory;
import shironam.body.cards.CardBlock.Piece;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.PictureTag;
import shironam.body.cleaning.Vocabulary;
import shironam.body.source.Anchors;
import shironam.body.source.VisibleText;

/** Reads neighbouring nodes as a {@link CardBlock}; gives up where they are more than that. */
final class CardReader implements NodeFilter {
    private static final int MOST_TEXT = 3000;
    private static final int MOST_NODES = 1000;

    private final Node label;
    private final boolean skipsLabels;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Element> anchors = new ArrayList<>();
    private final List<Element> pictures = new ArrayList<>();
    private Element anchor;
    private boolean wrapped;
    private boolean labelSeen;
    private boolean refused;
    private int line;
    private int text;
    private int nodes;

    private CardReader(Node label, boolean skipsLabels) {
        this.label = label;
        this.skipsLabels = skipsLabels;
        this.labelSeen = label == null;
    }

    /** Nothing when text stands before the label, when another label or card is in there, or simply too much. A card may have no label: null. */
    static Optional<CardBlock> read(List<Node> nodes, Node label) {
        return new CardReader(label, false).read(nodes);
    }

    /** What a layout says is a card: a label may stand anywhere in it. */
    static Optional<CardBlock> read(Node box) {
        return new CardReader(null, true).read(List.of(box));
    }

    private Optional<CardBlock> read(List<Node> nodes) {
        for (Node node : nodes) {
            node.filter(this);
            if (refused) {
                return Optional.empty();
            }
        }
        return Optional.of(new CardBlock(nodes, pieces, anchors, pictures, wrapped));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (VisibleText.isHidden(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String name = Markup.name(node);
        if (++nodes > MOST_NODES || name.equals(RelatedStory.TAG) || Vocabulary.EMBEDS.contains(name)) {
            return refuse();
        }
        if (Markup.isBlock(node) || name.equals("br")) {
            line++;
        }
        if (node == label) {
            return label();
        }
        if (node instanceof Element element) {
            element(element, name);
            return FilterResult.CONTINUE;
        }
        return text(node);
    }

    private FilterResult label() {
        labelSeen = true;
        CardLabel.in(VisibleText.text(label))
                .filter(found -> !found.title().isBlank())
                .ifPresent(found -> piece(found.title(), label));
        return FilterResult.SKIP_CHILDREN;
    }

    private void element(Element element, String name) {
        wrapped |= Vocabulary.WRAPPERS.contains(name);
        if (name.equals("a") && !Anchors.is(element)) {
            anchors.add(element);
            anchor = element;
        } else if (PictureTag.is(element)) {
            pictures.add(element);
        }
    }

    private FilterResult text(Node node) {
        String words = VisibleText.ownText(node);
        text += words.length();
        boolean says = VisibleText.hasLetters(words);
        if (says && CardLabel.is(words) && (skipsLabels || labelSeen && label != null && isSaidAgain())) {
            return FilterResult.CONTINUE;
        }
        if (text > MOST_TEXT || says && (!labelSeen || CardLabel.is(words))) {
            return refuse();
        }
        if (says || !pieces.isEmpty() && pieces.get(pieces.size() - 1).line() == line) {
            piece(words, node);
        }
        return FilterResult.CONTINUE;
    }

    /** Jugantor has its label over the box and again within the link. */
    private boolean isSaidAgain() {
        return anchor != null && pieces.isEmpty();
    }

    private void piece(String words, Node node) {
        pieces.add(new Piece(words, anchor, line, node));
    }

    private FilterResult refuse() {
        refused = true;
        return FilterResult.STOP;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node == anchor) {
            anchor = null;
        }
        if (Markup.isBlock(node)) {
            line++;
        }
        return FilterResult.CONTINUE;
    }
}
