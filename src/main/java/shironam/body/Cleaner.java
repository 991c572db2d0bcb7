package shironam.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shironam.body.Finding.Kind;

/**
 * Makes the typed tree of parsed HTML: each node by its own rule, and what has no rule is only its text. Nothing of an
 * element but what a rule asks for comes along.
 */
final class Cleaner {
    private static final Pattern PICTURE =
            Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:$|[?#])", Pattern.CASE_INSENSITIVE);

    private final Notes notes;

    Cleaner(Notes notes) {
        this.notes = notes;
    }

    List<Block> blocks(Element root) {
        return blocks(root.childNodes(), Place.TOP);
    }

    List<Block> blocks(List<Node> nodes, Place place) {
        Flow flow = new Flow();
        nodes.forEach(node -> node(node, place, flow));
        return flow.blocks();
    }

    void node(Node node, Place place, Flow flow) {
        if (Visible.isHidden(node)) {
            return;
        }
        if (node instanceof Element element) {
            element(element, place, flow);
        } else {
            String words = Visible.ownText(node);
            if (!words.isEmpty()) {
                flow.text(words, place.marks(), place.kind());
            }
        }
    }

    private void element(Element element, Place place, Flow flow) {
        String name = element.normalName();
        switch (name) {
            case "br" -> flow.lineBreak(place.kind());
            case "hr" -> flow.add(new Block.Rule());
            case "a" -> link(element, place, flow);
            case "img", "image", "amp-img" -> picture(element, place, flow);
            case "blockquote" -> quote(element, place, flow);
            case "ul", "ol", "menu", "dir" -> list(element, place, flow);
            case "table" -> table(element, place, flow);
            case "figure" -> figure(element, place, flow);
            case "dt" -> block(element, place, place.with(Style.STRONG), flow);
            case Embeds.LINK -> block(element, Place.TOP, flow);
            case RelatedStory.TAG -> card(element, place, flow);
            default -> text(element, place, flow);
        }
    }

    private void text(Element element, Place place, Flow flow) {
        String name = element.normalName();
        if (element.hasClass("wp-caption")) {
            figure(element, place, flow);
        } else if (Vocabulary.STYLES.containsKey(name)) {
            children(element, place.with(Vocabulary.STYLES.get(name)), flow);
        } else if (Vocabulary.TEXTS.containsKey(name)) {
            block(element, place, place.as(Vocabulary.TEXTS.get(name)), flow);
        } else if (Vocabulary.BLOCKS.contains(name)) {
            block(element, place, flow);
        } else {
            children(element, place, flow);
        }
    }

    private void block(Element element, Place place, Flow flow) {
        block(element, place, place, flow);
    }

    private void block(Element element, Place outside, Place inside, Flow flow) {
        flow.boundary(outside.kind());
        children(element, inside, flow);
        flow.boundary(outside.kind());
    }

    private void children(Element element, Place place, Flow flow) {
        element.childNodes().forEach(child -> node(child, place, flow));
    }

    private void link(Element element, Place place, Flow flow) {
        if (Targets.is(element)) {
            flow.target(element.id(), place.kind());
            return;
        }
        String raw = element.attr("href");
        Optional<String> href = Href.link(raw);
        if (href.isEmpty() && !raw.isBlank() && !raw.strip().equals("#") && !Href.isCode(raw)) {
            notes.found(
                    Kind.UNSAFE_LINK,
                    "“" + Notes.shortened(Visible.text(element, 200)) + "” → " + Notes.shortened(raw));
        }
        href.filter(address -> Visible.count(Visible.text(element, 1)) == 0)
                .ifPresent(address -> withoutWords(element, address));
        children(element, href.map(place::linkedTo).orElse(place), flow);
    }

    /** A figure has no link, and a link without words none to stand on. */
    private void withoutWords(Element a, String address) {
        List<Element> pictures = a.select("img, image, amp-img").stream()
                .filter(img -> !new PictureTag(img).isTrackingPixel())
                .toList();
        if (pictures.isEmpty()) {
            notes.found(Kind.LINK_WITHOUT_TEXT, Notes.shortened(address));
        } else {
            linkOf(pictures.get(0), address);
        }
    }

    /** The larger picture behind a picture is no place to go to. */
    private void linkOf(Element img, String address) {
        if (!PICTURE.matcher(address).find()) {
            String alt = Notes.shortened(img.attr("alt"));
            notes.found(
                    Kind.LINK_OF_PICTURE,
                    (alt.isEmpty() ? "a picture" : "the picture “" + alt + "”") + " → " + Notes.shortened(address));
        }
    }

    /** In SVG and AMP a picture may hold elements. */
    private void picture(Element element, Place place, Flow flow) {
        figureOf(element).ifPresent(flow::add);
        children(element, place, flow);
    }

    private Optional<Figure> figureOf(Element element) {
        PictureTag picture = new PictureTag(element);
        if (picture.isTrackingPixel()) {
            notes.trackingPixel();
            return Optional.empty();
        }
        Optional<Figure> figure = picture.figure();
        if (figure.isEmpty()) {
            notes.found(Kind.PICTURE_REMOVED, refused(element));
        }
        return figure;
    }

    private static String refused(Element element) {
        String src = element.attr("src").strip();
        String alt = Notes.shortened(element.attr("alt"));
        String name = alt.isEmpty() ? "a picture" : "“" + alt + "”";
        return name
                + (src.isEmpty()
                        ? " without an address"
                        : " at " + (src.length() > 60 ? src.substring(0, 60) + "…" : src));
    }

    /** A figure with pictures is those pictures, and all of its words are the caption of the last. */
    private void figure(Element element, Place place, Flow flow) {
        List<Element> pictures = element.select("img, image, amp-img").stream()
                .filter(Cleaner::isShown)
                .toList();
        boolean holdsMore = pictures.isEmpty()
                || !element.select("table, blockquote, ul, ol, pre, audio, embed, iframe, object, video, "
                                + RelatedStory.TAG)
                        .isEmpty();
        if (holdsMore) {
            block(element, place, flow);
            return;
        }
        List<Figure> figures = new ArrayList<>();
        pictures.forEach(picture -> figureOf(picture).ifPresent(figures::add));
        if (figures.isEmpty()) {
            flow.boundary(place.kind());
            flow.text(Visible.text(element), place.marks(), place.kind());
            flow.boundary(place.kind());
            return;
        }
        int last = figures.size() - 1;
        figures.set(last, figures.get(last).captioned(Visible.text(element), smallPrint(element)));
        figures.forEach(flow::add);
    }

    private static String smallPrint(Element figure) {
        Element small = figure.select("figcaption small").last();
        return small == null || !isShown(small) ? "" : Visible.text(small);
    }

    private static boolean isShown(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (Visible.isHidden(at) || Visible.hidesContent(at)) {
                return false;
            }
        }
        return true;
    }

    private void quote(Element element, Place place, Flow flow) {
        if (place.isDeep()) {
            block(element, place, flow);
            return;
        }
        boolean pull = element.hasClass(Block.Quote.PULL);
        List<Block> quoted = new ArrayList<>();
        for (Block block : blocks(element.childNodes(), place.inside())) {
            if (block.isSegment()) {
                endQuote(quoted, pull, flow);
                quoted = new ArrayList<>();
                flow.add(block);
            } else {
                quoted.add(block);
            }
        }
        endQuote(quoted, pull, flow);
    }

    private static void endQuote(List<Block> quoted, boolean pull, Flow flow) {
        if (!quoted.isEmpty()) {
            flow.add(new Block.Quote(quoted, pull));
        }
    }

    private void list(Element element, Place place, Flow flow) {
        if (place.isDeep()) {
            block(element, place, flow);
        } else {
            flow.addAll(new ListReader(this, place.inside()).blocks(element));
        }
    }

    private void table(Element element, Place place, Flow flow) {
        if (place.isDeep()) {
            block(element, place, flow);
        } else {
            flow.addAll(new TableReader(this, place.inside()).blocks(element));
        }
    }

    private void card(Element element, Place place, Flow flow) {
        CardTag card = new CardTag(element);
        if (card.story().isPresent()) {
            flow.add(card.story().get());
        } else {
            notes.found(Kind.CARD_WITHOUT_LINK, card.headline());
        }
        if (card.holdsProse()) {
            block(element, place, flow);
        } else if (card.story().isPresent()) {
            notes.inCard(Visible.text(element));
        } else {
            notes.dropped(Visible.text(element), "a card without a link");
        }
    }
}
