package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shironam.bangla.Normalization;
import shironam.body.Block;
import shironam.body.BoxKind;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.body.Finding.Kind;
import shironam.body.Href;
import shironam.body.RelatedStory;
import shironam.body.TextAccount.Why;
import shironam.body.TextStyle;
import shironam.body.cards.CardTag;
import shironam.body.embeds.EmbeddedContentTag;
import shironam.body.source.Anchors;
import shironam.body.source.Embeds;
import shironam.body.source.VisibleText;

/**
 * Makes the typed tree of parsed HTML: each node by its own rule, and what has no rule is only its text. Nothing of an
 * element but what a rule asks for comes along.
 */
public final class Cleaner {
    private static final Pattern PICTURE =
            Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:$|[?#])", Pattern.CASE_INSENSITIVE);

    private final ReadingLog notes;

    public Cleaner(ReadingLog notes) {
        this.notes = notes;
    }

    public List<Block> blocks(Element root) {
        return blocks(root.childNodes(), CleaningContext.TOP);
    }

    public List<Block> blocks(List<Node> nodes, CleaningContext place) {
        BlockCollector flow = new BlockCollector();
        nodes.forEach(node -> node(node, place, flow));
        return flow.blocks();
    }

    void node(Node node, CleaningContext place, BlockCollector flow) {
        if (VisibleText.isHidden(node)) {
            return;
        }
        if (node instanceof Element element) {
            element(element, place, flow);
        } else {
            String words = VisibleText.ownText(node);
            if (!words.isEmpty()) {
                flow.text(words, place.marks(), place.kind());
            }
        }
    }

    private void element(Element element, CleaningContext place, BlockCollector flow) {
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
            case BoxKind.TAG -> box(element, place, flow);
            case "details" -> details(element, place, flow);
            case "dt" -> block(element, place, place.with(TextStyle.STRONG), flow);
            case Embeds.LINK -> block(element, CleaningContext.TOP, CleaningContext.TOP, flow);
            case EmbeddedContent.TAG -> embed(element, place, flow);
            case RelatedStory.TAG -> card(element, place, flow);
            default -> text(element, place, flow);
        }
    }

    private void text(Element element, CleaningContext place, BlockCollector flow) {
        String name = element.normalName();
        if (element.hasClass("wp-caption")) {
            figure(element, place, flow);
        } else if (Vocabulary.STYLES.containsKey(name)) {
            children(element, place.with(Vocabulary.STYLES.get(name)), flow);
        } else if (Vocabulary.TEXTS.containsKey(name)) {
            block(element, place, place.as(Vocabulary.TEXTS.get(name)), flow);
        } else if (Vocabulary.BLOCKS.contains(name)) {
            block(element, place, place, flow);
        } else {
            children(element, place, flow);
        }
    }

    private void block(Element element, CleaningContext outside, CleaningContext inside, BlockCollector flow) {
        flow.boundary(outside.kind());
        children(element, inside, flow);
        flow.boundary(outside.kind());
    }

    /** By a plain loop: of what is nested as deeply as may be, each frame on the stack counts. */
    private void children(Element element, CleaningContext place, BlockCollector flow) {
        for (Node child : element.childNodes()) {
            node(child, place, flow);
        }
    }

    private void link(Element element, CleaningContext place, BlockCollector flow) {
        if (Anchors.is(element)) {
            flow.target(element.id(), place.kind());
            return;
        }
        String raw = element.attr("href");
        Optional<String> href = Href.link(raw);
        if (href.isEmpty() && !raw.isBlank() && !raw.strip().equals("#") && !Href.isCode(raw)) {
            notes.found(
                    Kind.UNSAFE_LINK,
                    "“" + ReadingLog.shortened(VisibleText.text(element, 200)) + "” → " + ReadingLog.shortened(raw));
        }
        href.filter(address -> VisibleText.count(VisibleText.text(element, 1)) == 0)
                .ifPresent(address -> withoutWords(element, address));
        children(element, href.map(place::linkedTo).orElse(place), flow);
    }

    /** A figure has no link, and a link without words none to stand on. */
    private void withoutWords(Element a, String address) {
        List<Element> pictures = a.select("img, image, amp-img").stream()
                .filter(img -> !new PictureTag(img).isTrackingPixel())
                .toList();
        if (pictures.isEmpty()) {
            notes.found(Kind.LINK_WITHOUT_TEXT, ReadingLog.shortened(address));
        } else {
            linkOf(pictures.get(0), address);
        }
    }

    /** The larger picture behind a picture is no place to go to. */
    private void linkOf(Element img, String address) {
        if (!PICTURE.matcher(address).find()) {
            String alt = ReadingLog.shortened(img.attr("alt"));
            notes.found(
                    Kind.LINK_OF_PICTURE,
                    (alt.isEmpty() ? "" : "“" + alt + "” ") + "→ " + ReadingLog.shortened(address));
        }
    }

    /** In SVG and AMP a picture may hold elements. */
    private void picture(Element element, CleaningContext place, BlockCollector flow) {
        figureOf(element).ifPresent(flow::add);
        children(element, place, flow);
    }

    private Optional<Figure> figureOf(Element element) {
        PictureTag picture = new PictureTag(element);
        if (picture.isTrackingPixel()) {
            notes.trackingPixel();
            return Optional.empty();
        }
        Optional<Figure> figure = picture.figure().map(one -> one.in(PictureGroup.of(element)));
        if (figure.isEmpty()) {
            notes.found(Kind.PICTURE_REMOVED, refused(element));
        }
        return figure;
    }

    private static String refused(Element element) {
        String src = element.attr("src").strip();
        String alt = ReadingLog.shortened(element.attr("alt"));
        String name = alt.isEmpty() ? "" : "“" + alt + "”";
        String address = src.length() > 60 ? src.substring(0, 60) + "…" : src;
        return name.isEmpty() && address.isEmpty() ? "–" : (name + " " + address).strip();
    }

    /** A figure with pictures is those pictures, and all of its words are the caption of the last. */
    private void figure(Element element, CleaningContext place, BlockCollector flow) {
        List<Element> pictures = element.select("img, image, amp-img").stream()
                .filter(Cleaner::isShown)
                .toList();
        boolean holdsMore = pictures.isEmpty()
                || element.selectFirst("figure figure") != null
                || !element.select("table, blockquote, ul, ol, pre, audio, embed, iframe, object, video, "
                                + EmbeddedContent.TAG + ", " + RelatedStory.TAG)
                        .isEmpty();
        if (holdsMore) {
            block(element, place, place, flow);
            return;
        }
        List<Figure> figures = new ArrayList<>();
        pictures.forEach(picture -> figureOf(picture).ifPresent(figures::add));
        if (figures.isEmpty()) {
            flow.boundary(place.kind());
            flow.text(VisibleText.text(element), place.marks(), place.kind());
            flow.boundary(place.kind());
            return;
        }
        int last = figures.size() - 1;
        figures.set(last, figures.get(last).captioned(VisibleText.text(element), smallPrint(element)));
        figures.forEach(flow::add);
    }

    private static String smallPrint(Element figure) {
        Element small = figure.select("figcaption small").last();
        return small == null || !isShown(small) ? "" : VisibleText.text(small);
    }

    private static boolean isShown(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (VisibleText.isHidden(at) || VisibleText.hidesContent(at)) {
                return false;
            }
        }
        return true;
    }

    private void quote(Element element, CleaningContext place, BlockCollector flow) {
        if (place.isDeep()) {
            block(element, place, place, flow);
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

    private static void endQuote(List<Block> quoted, boolean pull, BlockCollector flow) {
        if (!quoted.isEmpty()) {
            flow.add(new Block.Quote(quoted, pull));
        }
    }

    /** Figures, cards and embeds do not stay in a box: they follow it. */
    private void box(Element element, CleaningContext place, BlockCollector flow) {
        Optional<BoxKind> kind = BoxKind.of(element.classNames());
        if (kind.isEmpty() || place.isDeep()) {
            block(element, place, place, flow);
            return;
        }
        List<Block> inside = blocks(element.childNodes(), place.inside());
        List<Block> text = inside.stream().filter(block -> !block.isSegment()).toList();
        flow.addAll(text.isEmpty() ? List.of() : List.of(new Block.Box(kind.get(), text)));
        flow.addAll(inside.stream().filter(Block::isSegment).toList());
    }

    private void details(Element element, CleaningContext place, BlockCollector flow) {
        DetailsReader details = new DetailsReader(this, place.inside());
        if (place.isDeep() || !details.reads(element)) {
            block(element, place, place, flow);
        } else {
            flow.addAll(details.blocks(element));
        }
    }

    private void list(Element element, CleaningContext place, BlockCollector flow) {
        if (place.isDeep()) {
            block(element, place, place, flow);
        } else {
            flow.addAll(new ListReader(this, place.inside()).blocks(element));
        }
    }

    private void table(Element element, CleaningContext place, BlockCollector flow) {
        if (place.isDeep()) {
            block(element, place, place, flow);
        } else {
            flow.addAll(new TableReader(this, place.inside()).blocks(element));
        }
    }

    private void embed(Element element, CleaningContext place, BlockCollector flow) {
        EmbeddedContentTag embed = new EmbeddedContentTag(element);
        Optional<EmbeddedContent> content = embed.content();
        content.ifPresent(flow::add);
        if (content.isEmpty() || !embed.isTitled()) {
            block(element, place, place, flow);
        }
    }

    private void card(Element element, CleaningContext place, BlockCollector flow) {
        CardTag card = new CardTag(element);
        if (card.story().isPresent()) {
            flow.add(card.story().get());
        } else {
            notes.found(Kind.CARD_WITHOUT_LINK, card.headline());
        }
        if (card.holdsProse()) {
            block(element, place, place, flow);
        } else if (card.story().isPresent()) {
            inside(VisibleText.text(element), card.headline());
        } else {
            notes.dropped(VisibleText.text(element), Why.CARD_WITHOUT_LINK);
        }
    }

    private void inside(String text, String headline) {
        if (Normalization.line(text).equals(headline)) {
            notes.inCard(text);
        } else {
            notes.dropped(text, Why.BESIDE_CARD);
        }
    }
}
