package shironam.body.cards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shironam.bangla.Normalization;
import shironam.body.Href;
import shironam.body.RelatedStory;
import shironam.body.cleaning.PictureTag;
import shironam.body.cleaning.Vocabulary;
import shironam.body.source.VisibleText;

/**
 * Neighbouring nodes that begin with a label, taken for one block of related stories, and what there is to say for it and
 * against it.
 *
 * @param nodes siblings in the parsed HTML
 * @param pieces the texts after the label
 * @param anchors every link, with or without an address
 */
record CardBlock(List<Node> nodes, List<Piece> pieces, List<Element> anchors, List<Element> pictures, boolean wrapped) {
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_ASIDE = 80;

    /** @param anchor the link that the text is in, or null */
    record Piece(String text, Element anchor, int line, Node node) {
        boolean says() {
            return VisibleText.hasLetters(text);
        }
    }

    /** Whether it holds cards and nothing of the prose. */
    boolean isCards() {
        List<Piece> linked = pieces.stream()
                .filter(piece -> piece.says() && piece.anchor() != null)
                .toList();
        List<Piece> free = pieces.stream()
                .filter(piece -> piece.says() && piece.anchor() == null)
                .toList();
        int freeLength = free.stream().mapToInt(piece -> piece.text().length()).sum();
        long sentences = free.stream()
                .flatMapToInt(piece -> piece.text().chars())
                .filter(c -> c == '।')
                .count();
        if (anchors.isEmpty()) {
            return false;
        }
        if (linked.isEmpty()) {
            return freeLength <= LONGEST_TITLE && sentences <= 1;
        }
        boolean linkInProse =
                free.stream().anyMatch(piece -> linked.stream().anyMatch(link -> link.line() == piece.line()));
        boolean short_ = freeLength <= LONGEST_ASIDE && sentences == 0;
        return !linkInProse
                && (free.isEmpty() || wrapped && short_)
                && anchors.stream().allMatch(anchor -> textOf(anchor).length() <= LONGEST_TITLE);
    }

    /** Whether it looks like a card that has lost its link: a title, with a picture or a box around it. */
    boolean isCardWithoutAnchor() {
        String title = freeTitle(nodes);
        boolean box = nodes.size() == 1
                && nodes.get(0) instanceof Element element
                && (!pictures.isEmpty()
                        || element.stream()
                                .skip(1)
                                .anyMatch(inner -> Vocabulary.WRAPPERS.contains(inner.normalName())));
        return anchors.isEmpty()
                && wrapped
                && box
                && !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && title.indexOf('।') < 0;
    }

    boolean hasFreeTitle() {
        return !freeTitle(nodes).isEmpty();
    }

    boolean hasLinkedText() {
        return pieces.stream().anyMatch(piece -> piece.says() && piece.anchor() != null);
    }

    /** One card for each address, in order. */
    List<RelatedStory> cards() {
        Map<String, List<Element>> byAddress = byAddress(anchors);
        return byAddress.entrySet().stream()
                .map(entry -> {
                    List<Node> scope = scope(entry.getValue(), byAddress.size() == 1);
                    return card(entry.getKey(), title(scope), pictures, scope);
                })
                .toList();
    }

    /** Those that a layout tells apart within the box; none if one of them has no headline, or a whole text as such. */
    List<RelatedStory> cards(CardLayout.Box layout, Element box) {
        Map<String, List<Element>> byAddress = byAddress(box.select(layout.link()));
        List<Element> shown = layout.picture().<List<Element>>map(box::select).orElse(pictures);
        List<Element> headlines =
                layout.headline().<List<Element>>map(box::select).orElse(List.of());
        List<RelatedStory> cards = new ArrayList<>();
        byAddress.forEach((href, links) -> {
            List<Node> scope = scope(links, byAddress.size() == 1);
            String headline = headlines.stream()
                    .filter(element -> isIn(element, scope))
                    .map(element -> Normalization.line(VisibleText.text(element)))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElseGet(() -> title(scope));
            if (!headline.isEmpty() && headline.length() <= LONGEST_TITLE) {
                cards.add(card(href, headline, shown, scope));
            }
        });
        return cards.size() == byAddress.size() ? cards : List.of();
    }

    private static Map<String, List<Element>> byAddress(List<Element> links) {
        Map<String, List<Element>> byAddress = new LinkedHashMap<>();
        for (Element link : links) {
            Href.card(link.attr("href"))
                    .ifPresent(href -> byAddress
                            .computeIfAbsent(href, key -> new ArrayList<>())
                            .add(link));
        }
        return byAddress;
    }

    /** What to call a card that leads nowhere. */
    String title() {
        return title(nodes);
    }

    private static RelatedStory card(String href, String title, List<Element> pictures, List<Node> scope) {
        Optional<PictureTag> picture = pictures.stream()
                .filter(candidate -> isIn(candidate, scope))
                .map(PictureTag::new)
                .filter(candidate -> candidate.src().isPresent() && !candidate.isTrackingPixel())
                .findFirst();
        return new RelatedStory(
                href,
                title,
                picture.flatMap(PictureTag::src).orElse(""),
                picture.map(PictureTag::width).orElse(null),
                picture.map(PictureTag::height).orElse(null));
    }

    /** The part of the block that speaks of one address: as far around its link as there is no other. */
    private List<Node> scope(List<Element> anchorsOfOne, boolean only) {
        if (only) {
            return nodes;
        }
        return anchorsOfOne.stream().map(anchor -> widest(anchor, anchorsOfOne)).toList();
    }

    private Node widest(Node from, List<Element> ours) {
        Node widest = from;
        while (!nodes.contains(widest)) {
            Node parent = widest.parent();
            if (anchors.stream().anyMatch(other -> !ours.contains(other) && isIn(other, List.of(parent)))) {
                break;
            }
            widest = parent;
        }
        return widest;
    }

    private String title(List<Node> scope) {
        return Stream.of(
                        linkedTitle(scope),
                        freeTitle(scope),
                        attribute("alt", pictures, scope),
                        attribute("title", anchors, scope),
                        attribute("title", pictures, scope))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String linkedTitle(List<Node> scope) {
        return firstLine(pieces.stream()
                .filter(piece -> piece.anchor() != null && isIn(piece.node(), scope))
                .toList());
    }

    private String freeTitle(List<Node> scope) {
        return firstLine(pieces.stream()
                .filter(piece -> piece.anchor() == null && isIn(piece.node(), scope))
                .toList());
    }

    private static String firstLine(List<Piece> pieces) {
        int line = pieces.stream()
                .filter(Piece::says)
                .mapToInt(Piece::line)
                .findFirst()
                .orElse(-1);
        return Normalization.line(pieces.stream()
                .filter(piece -> piece.line() == line)
                .map(Piece::text)
                .collect(Collectors.joining()));
    }

    private static String attribute(String name, List<Element> elements, List<Node> scope) {
        return elements.stream()
                .filter(element -> isIn(element, scope))
                .map(element -> Normalization.line(element.attr(name)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String textOf(Element anchor) {
        return pieces.stream()
                .filter(piece -> piece.anchor() == anchor)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static boolean isIn(Node node, List<Node> scope) {
        for (Node at = node; at != null; at = at.parent()) {
            if (scope.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
