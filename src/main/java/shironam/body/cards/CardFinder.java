package shironam.body.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import shironam.body.Href;
import shironam.body.RelatedStory;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.PictureTag;
import shironam.body.cleaning.ReadingLog;
import shironam.body.cleaning.Vocabulary;
import shironam.body.source.Anchors;
import shironam.body.source.VisibleText;

/**
 * Finds the blocks that promise another story, before anything is cleaned, and puts a related-story element in the place
 * of each. It starts from a label and takes the least around it, or after it, that holds a link and none of the prose.
 */
public final class CardFinder {
    private static final int FARTHEST_SIBLING = 12;
    private static final Pattern HOME =
            Pattern.compile("(?:https?:)?(?://[^/]+)?/|https?://[^/]+|#", Pattern.CASE_INSENSITIVE);
    private static final Pattern BENGALI = Pattern.compile("[\\u0980-\\u09FF]");
    private static final int LABEL = 100;

    /** A text of more labels is no story with cards in it, and trying each would take minutes. */
    private static final int MOST_LABELS = 1000;

    private final Element root;
    private final FoundCards found;

    private CardFinder(Element root, ReadingLog notes) {
        this.root = root;
        this.found = new FoundCards(root, notes);
    }

    public static void replaceCards(Element root, ReadingLog notes) {
        CardFinder finder = new CardFinder(root, notes);
        finder.found.boxesOfLayouts(root);
        List<Node> labels = finder.labels();
        if (labels.size() <= MOST_LABELS) {
            labels.forEach(label -> finder.replaceCard(onlyTheLabel(label)));
        }
        finder.found.boxesWithoutLabel(root);
    }

    private List<Node> labels() {
        List<Node> labels = new ArrayList<>();
        root.filter((NodeFilter) (node, depth) -> {
            if (VisibleText.isHidden(node) || VisibleText.hidesContent(node)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isLabel(node) || isLabelInParts(node) || endsInLabel(node)) {
                labels.add(node);
            }
            return FilterResult.CONTINUE;
        });
        return labels;
    }

    private static boolean isLabel(Node node) {
        return CardLabel.in(VisibleText.ownText(node)).isPresent();
    }

    private static boolean endsInLabel(Node node) {
        return node instanceof TextNode text
                && CardLabel.atEndOf(text.getWholeText()).isPresent();
    }

    /** Divides a text that ends in a label after its last sentence. */
    private static Node onlyTheLabel(Node node) {
        return !isLabel(node) && node instanceof TextNode text
                ? text.splitText(CardLabel.atEndOf(text.getWholeText()).orElseThrow())
                : node;
    }

    /** {@code <b>আরো</b> <b>পড়ুন</b>}: no part of it is a label, all of it is. */
    private boolean isLabelInParts(Node node) {
        return node instanceof Element element
                && element != root
                && element.childNodeSize() > 1
                && CardLabel.is(VisibleText.text(element, 60))
                && element.childNodes().stream().noneMatch(child -> CardLabel.is(VisibleText.text(child, 60)));
    }

    private void replaceCard(Node site) {
        if (!found.isInText(site)) {
            return;
        }
        unlink(site);
        Node label = widest(site);
        if (!startsItsLine(label)) {
            return;
        }
        around(label)
                .or(() -> after(label))
                .filter(block -> saysWhat(block, label))
                .ifPresent(block -> found.replace(block, label));
    }

    /** An English "Read more" without a title leads to the rest of its own text. */
    private static boolean saysWhat(CardBlock block, Node label) {
        return !block.title().isEmpty()
                || BENGALI.matcher(VisibleText.text(label, LABEL)).find();
    }

    /** A label that leads to the home page leads to no story. */
    private void unlink(Node site) {
        Element a = site.parent() instanceof Element parent ? parent.closest("a") : null;
        if (a != null && HOME.matcher(a.attr("href").strip()).matches() && CardLabel.is(VisibleText.text(a, 100))) {
            a.tagName("span").removeAttr("href");
        }
    }

    /** The label with everything that holds nothing else. */
    private Node widest(Node site) {
        Node label = site;
        while (label.parent() != root && !Markup.name(label.parent()).equals("a") && isAlone(label)) {
            label = label.parent();
        }
        return label;
    }

    private static boolean isAlone(Node node) {
        return isBlank(node, false) && isBlank(node, true);
    }

    static boolean isBlank(Node node, boolean onwards) {
        for (Node at = next(node, onwards); at != null; at = next(at, onwards)) {
            if (!isBlank(at)) {
                return false;
            }
        }
        return true;
    }

    private static Node next(Node node, boolean onwards) {
        return onwards ? node.nextSibling() : node.previousSibling();
    }

    private static boolean isBlank(Node node) {
        boolean[] blank = {true};
        node.filter((NodeFilter) (at, depth) -> {
            if (VisibleText.isHidden(at)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            String name = Markup.name(at);
            boolean shows = name.equals("a") && !Anchors.is(at)
                    || name.equals("hr")
                    || name.equals(RelatedStory.TAG)
                    || PictureTag.is(at)
                    || Vocabulary.EMBEDS.contains(name);
            if (shows || VisibleText.count(VisibleText.ownText(at)) > 0) {
                blank[0] = false;
                return FilterResult.STOP;
            }
            return FilterResult.CONTINUE;
        });
        return blank[0];
    }

    /** In the middle of a sentence the words are only words. */
    private boolean startsItsLine(Node label) {
        Node at = label;
        while (at != root && !Markup.isBlock(at)) {
            Node before = at.previousSibling();
            if (before == null) {
                at = at.parent();
                continue;
            }
            if (Markup.isBlock(before) || Markup.name(before).equals("br")) {
                return true;
            }
            String text =
                    VisibleText.isHidden(before) ? "" : VisibleText.text(before).strip();
            if (!text.isEmpty()) {
                return CardLabel.mayFollow(text);
            }
            at = before;
        }
        return true;
    }

    /** The smallest element around the label that has a link in it; or the box of a card that has none. */
    private Optional<CardBlock> around(Node label) {
        Optional<CardBlock> withoutLink = Optional.empty();
        for (Node at = label.parent(); at != root; at = at.parent()) {
            Optional<CardBlock> block = CardReader.read(List.of(at), label);
            if (block.isEmpty()) {
                break;
            }
            if (!block.get().anchors().isEmpty()) {
                boolean linkOfSomethingElse =
                        withoutLink.isPresent() && block.get().hasLinkedText();
                boolean isCards = block.get().isCards() && isWhole(block.get()) && !linkOfSomethingElse;
                return isCards ? block : withoutLink;
            }
            if (withoutLink.isEmpty()) {
                withoutLink = block.filter(CardBlock::isCardWithoutAnchor);
            }
        }
        return withoutLink;
    }

    /** A link that says আরো পড়ুন and no title is a card only where it stands alone. */
    private boolean isWhole(CardBlock block) {
        Node only = block.nodes().get(0);
        return block.nodes().size() > 1
                || Markup.isBlock(only)
                || !block.title().isEmpty()
                || standsAlone(only);
    }

    private static boolean standsAlone(Node inline) {
        Node at = inline;
        while (isAlone(at) && at.parent() != null) {
            at = at.parent();
            if (Markup.isBlock(at)) {
                return true;
            }
        }
        return false;
    }

    /** What follows the label up to the first link. */
    private Optional<CardBlock> after(Node label) {
        List<Node> nodes = new ArrayList<>(List.of(label));
        int steps = 0;
        for (Node at = label.nextSibling(); at != null && steps < FARTHEST_SIBLING; at = at.nextSibling()) {
            nodes.add(at);
            if (isBlank(at)) {
                continue;
            }
            steps++;
            Optional<CardBlock> block = CardReader.read(List.copyOf(nodes), label);
            if (block.isEmpty() || !block.get().anchors().isEmpty()) {
                return block.filter(CardBlock::isCards).map(first -> withTheNext(first, label));
            }
        }
        return Optional.empty();
    }

    /** Paragraphs that follow and are nothing but links as the first one is. */
    private static CardBlock withTheNext(CardBlock first, Node label) {
        CardBlock block = first;
        List<Node> nodes = new ArrayList<>(first.nodes());
        Node last = nodes.get(nodes.size() - 1);
        String name = Markup.name(last);
        for (Node at = last.nextSibling(); at != null && nodes.size() < 2 * FARTHEST_SIBLING; at = at.nextSibling()) {
            nodes.add(at);
            if (isBlank(at)) {
                continue;
            }
            boolean isLike = name.equals("p") && Markup.name(at).equals(name) && isOnlyALink((Element) at);
            Optional<CardBlock> wider = isLike ? CardReader.read(List.copyOf(nodes), label) : Optional.empty();
            if (wider.filter(CardBlock::isCards).isEmpty()) {
                break;
            }
            block = wider.get();
        }
        return block;
    }

    private static boolean isOnlyALink(Element paragraph) {
        Element a = paragraph.selectFirst("a[href]");
        return a != null
                && Href.card(a.attr("href")).isPresent()
                && VisibleText.count(VisibleText.text(a)) == VisibleText.count(VisibleText.text(paragraph));
    }
}
