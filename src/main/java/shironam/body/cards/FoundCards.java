package shironam.body.cards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shironam.bangla.Normalization;
import shironam.body.Finding.Kind;
import shironam.body.Href;
import shironam.body.RelatedStory;
import shironam.body.TextAccount.Why;
import shironam.body.cleaning.ReadingLog;
import shironam.body.source.VisibleText;

/**
 * Puts related-story elements in the place of the blocks that were found to be cards, and accounts for their text: the
 * label and the headlines are in the card, what else stood there is left out and named.
 */
final class FoundCards {
    private static final int MOST_BOXES = 300;
    private static final int HIGHEST_BOX = 6;
    private static final int LONGEST_LABEL = 60;
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private final Element root;
    private final ReadingLog notes;

    FoundCards(Element root, ReadingLog notes) {
        this.root = root;
        this.notes = notes;
    }

    void replace(CardBlock block, Node label) {
        CardBlock widest = widened(block, label);
        List<RelatedStory> cards = widest.cards();
        String text = text(widest.nodes());
        if (cards.isEmpty()) {
            notes.found(Kind.CARD_WITHOUT_LINK, ReadingLog.shortened(widest.title()));
            notes.dropped(text, Why.CARD_WITHOUT_LINK);
        } else {
            account(text, cards);
        }
        put(cards, widest.nodes());
    }

    private static void put(List<RelatedStory> cards, List<Node> nodes) {
        Node first = nodes.get(0);
        cards.forEach(card -> first.before(CardTag.of(card)));
        nodes.forEach(Node::remove);
    }

    private void account(String text, List<RelatedStory> cards) {
        List<String> headlines = cards.stream()
                .map(RelatedStory::headline)
                .filter(headline -> !headline.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.toCollection(ArrayList::new));
        for (String line : text.split("\n")) {
            String rest = Normalization.line(line);
            for (String headline : List.copyOf(headlines)) {
                if (rest.contains(headline)) {
                    rest = rest.replaceFirst(Pattern.quote(headline), " ");
                    notes.inCard(headline);
                    headlines.remove(headline);
                }
            }
            boolean isOfCard =
                    CardLabel.is(rest) || !LETTER_OR_DIGIT.matcher(rest).find();
            if (isOfCard
                    || CardLabel.in(rest)
                            .filter(label -> label.title().isBlank())
                            .isPresent()) {
                notes.inCard(rest);
            } else {
                notes.dropped(rest, Why.BESIDE_CARD);
            }
        }
    }

    /** What the layouts of papers say are cards. */
    void boxesOfLayouts(Element root) {
        for (CardLayouts.Found found : CardLayouts.inUse().boxesIn(root)) {
            Element box = found.element();
            if (!isInText(box) || box == root || isHiddenWithin(box)) {
                continue;
            }
            List<RelatedStory> cards = CardReader.read(box)
                    .map(block -> block.cards(found.layout(), box))
                    .orElse(List.of());
            if (!cards.isEmpty()) {
                List<Node> nodes = withTheLabelBefore(box);
                account(text(nodes), cards);
                put(cards, nodes);
            }
        }
    }

    private boolean isHiddenWithin(Element box) {
        for (Element at = box; at != null && at != root; at = at.parent()) {
            if (VisibleText.isHidden(at) || VisibleText.hidesContent(at)) {
                return true;
            }
        }
        return false;
    }

    /** What stands directly before a box and is nothing but a label belongs to it. */
    private static List<Node> withTheLabelBefore(Element box) {
        List<Node> nodes = new ArrayList<>(List.of(box));
        for (Node at = box.previousSibling(); at != null; at = at.previousSibling()) {
            nodes.add(0, at);
            String words = VisibleText.isHidden(at) ? "" : VisibleText.text(at, LONGEST_LABEL);
            if (CardLabel.is(words)) {
                return nodes;
            }
            if (VisibleText.count(words) > 0 || at instanceof Element) {
                break;
            }
        }
        return List.of(box);
    }

    /** A box with a picture, a title and one empty link over all of it is a card, whatever stands over it. */
    void boxesWithoutLabel(Element root) {
        root.select("a[href]").stream()
                .filter(a -> VisibleText.count(VisibleText.text(a, 1)) == 0
                        && a.select("img").isEmpty())
                .filter(a -> Href.card(a.attr("href")).isPresent())
                .limit(MOST_BOXES)
                .forEach(this::boxAround);
    }

    private void boxAround(Element a) {
        if (isHiddenWithin(a)) {
            return;
        }
        int height = 0;
        for (Element at = a.parent(); at != null && at != root && height++ < HIGHEST_BOX; at = at.parent()) {
            Optional<CardBlock> block = CardReader.read(List.of(at), null);
            if (block.isEmpty() || !isInText(at)) {
                return;
            }
            if (block.get().hasFreeTitle() || block.get().hasLinkedText()) {
                if (isBox(block.get(), a)) {
                    replace(block.get(), null);
                }
                return;
            }
        }
    }

    private static boolean isBox(CardBlock block, Element a) {
        boolean linksAlike =
                block.anchors().stream().allMatch(other -> other.attr("href").equals(a.attr("href")));
        boolean overAll = a.classNames().stream().anyMatch(CardLayouts.inUse().overlayLinks()::contains);
        return block.isCards()
                && block.wrapped()
                && linksAlike
                && !block.hasLinkedText()
                && (overAll || !block.pictures().isEmpty());
    }

    /** Whether no card has been put in its place. */
    boolean isInText(Node node) {
        Node at = node;
        while (at != null && at != root) {
            at = at.parent();
        }
        return at == root;
    }

    /** Takes in the boxes around the block that hold nothing else, and the one that adds the picture. */
    private CardBlock widened(CardBlock block, Node label) {
        CardBlock widest = block;
        Node parent = block.nodes().get(0).parent();
        while (parent != root) {
            Node first = widest.nodes().get(0);
            Node last = widest.nodes().get(widest.nodes().size() - 1);
            boolean nothingElse = CardFinder.isBlank(first, false) && CardFinder.isBlank(last, true);
            Optional<CardBlock> wider = CardReader.read(List.of(parent), label)
                    .filter(candidate -> nothingElse || addsOnlyThePicture(block, candidate));
            if (wider.isEmpty()) {
                break;
            }
            widest = wider.get();
            parent = parent.parent();
        }
        return widest;
    }

    private static boolean addsOnlyThePicture(CardBlock block, CardBlock wider) {
        return block.pictures().isEmpty()
                && wider.pictures().size() == 1
                && wider.wrapped()
                && wider.pieces().size() == block.pieces().size()
                && wider.anchors().size() == block.anchors().size();
    }

    private static String text(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(VisibleText.isHidden(node) ? "" : VisibleText.text(node))
                .append('\n'));
        return text.toString();
    }
}
