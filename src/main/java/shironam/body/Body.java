package shironam.body;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import shironam.body.cleaning.BodyReading;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.ReadingLog;
import shironam.body.cleaning.TextLines;
import shironam.body.source.Embeds;
import shironam.body.source.PlainAddresses;

/**
 * A story's body as a typed tree in a small vocabulary: {@code p h2 h3 blockquote ul ol li strong em s a br hr figure img
 * figcaption table caption thead tbody tr th td sup sub code pre small aside details summary foot-note} and {@code
 * related-story embedded-content}. Immutable.
 */
public record Body(List<Segment> segments) {

    public static final Body EMPTY = new Body(List.of());

    /** One text is read for several purposes one after the other: its cards, its words, its pictures. */
    private static final LastRead READ = new LastRead();

    public Body {
        segments = List.copyOf(segments);
    }

    /**
     * Reads any HTML: stored, typed in the editor, or foreign. The same rules hold for all, and no HTML is wrong.
     *
     * @throws BodyTooDeepException for HTML nested deeper than any text
     */
    public static Body parse(String html) {
        return READ.get(html, Body::read);
    }

    private static Body read(String html) {
        return read(html, root -> {});
    }

    private static Body read(String html, Consumer<Element> before) {
        ReadingLog notes = new ReadingLog();
        Element root = Markup.parse(html, notes);
        Embeds.replace(root, notes);
        before.accept(root);
        return new Body(BodyReading.segments(new BodyReading(notes).settled(root)));
    }

    /**
     * Reads what an editor has written: an address alone on its line becomes an embed, one among other words a link.
     *
     * @param embeddable which addresses can be embedded besides those of the known providers
     * @throws BodyTooDeepException for HTML nested deeper than any text
     */
    public static Body written(String html, Predicate<String> embeddable) {
        Body clean = html.indexOf('\n') < 0 ? parse(html) : read(html, PlainAddresses::separate);
        return html.contains("://") || PlainAddresses.mayLackScheme(html)
                ? read(clean.describedHtml(), root -> {
                    PlainAddresses.embed(root, embeddable);
                    PlainAddresses.link(root);
                })
                : clean;
    }

    /** For an editor's form, which sends the headlines and pictures of cards back whole. */
    public String describedHtml() {
        return segments.stream()
                .map(segment -> segment instanceof RelatedStory card ? card.describedHtml() : segment.html())
                .collect(Collectors.joining());
    }

    /** The bodies that were read last, each in the place of a table that its HTML falls on. */
    private static final class LastRead {
        private static final int PLACES = 64;

        /** Characters; a body that is longer is read anew each time. */
        private static final int LONGEST = 50_000;

        private record Read(String html, Body body) {}

        private final AtomicReferenceArray<Read> last = new AtomicReferenceArray<>(PLACES);

        Body get(String html, Function<String, Body> reading) {
            int place = Math.floorMod(html.hashCode(), PLACES);
            Read read = last.get(place);
            if (read != null && read.html.equals(html)) {
                return read.body;
            }
            Body body = reading.apply(html);
            if (html.length() <= LONGEST) {
                last.set(place, new Read(html, body));
            }
            return body;
        }
    }

    /** The stored form, written anew from the tree: {@code parse(html()).html()} equals {@code html()}. */
    public String html() {
        return segments.stream().map(Segment::html).collect(Collectors.joining());
    }

    /**
     * With other words in the same structure: in each line that fits, each stretch of text that is no code goes through
     * {@code change}.
     */
    public Body withTexts(Predicate<String> which, UnaryOperator<String> change) {
        return parse(Markup.withTexts(html(), which, change));
    }

    /** With other pictures at the top of the text. */
    public Body withFigures(UnaryOperator<Figure> change) {
        return new Body(segments.stream()
                .map(segment -> segment instanceof Figure figure ? change.apply(figure) : segment)
                .toList());
    }

    /** Without the pictures and recordings whose addresses fit, wherever they stand. */
    public Body withoutPictures(Predicate<String> which) {
        return parse(Markup.withoutPictures(describedHtml(), which));
    }

    /** With that picture in the place of those whose addresses fit; what is said of them stays. */
    public Body withPictures(Predicate<String> which, String src, Integer width, Integer height) {
        return parse(Markup.withPictures(describedHtml(), which, src, width, height));
    }

    /** The lines that {@link #withTexts} is about. */
    public List<String> lines() {
        return TextLines.of(Markup.parse(html()));
    }

    /** What stands at the top of the body, one after the other: their HTML together is the body's. */
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof Prose prose) {
                passages.addAll(Passage.of(prose));
            } else if (segment instanceof Figure figure) {
                passages.add(Passage.of(figure));
            } else if (segment instanceof RelatedStory card) {
                passages.add(Passage.of(card));
            } else if (segment instanceof EmbeddedContent embed) {
                passages.add(Passage.of(embed));
            }
        }
        return passages;
    }

    /** What a reader reads, without the cards: paragraphs, items, captions, each on its own line. */
    public String text() {
        return text(PlainText::write);
    }

    /** The same without struck words: what the text can be found by, and what is shown of it then. */
    public String searchedText() {
        return text(PlainText::writeWithoutStruck);
    }

    /** The same without struck words and notes. */
    public String standingText() {
        return text(PlainText::writeStanding);
    }

    private String text(BiConsumer<List<Block>, StringJoiner> writing) {
        StringJoiner lines = new StringJoiner("\n");
        for (Segment segment : segments) {
            if (segment instanceof Prose prose) {
                writing.accept(prose.blocks(), lines);
            } else if (segment instanceof Block block) {
                writing.accept(List.of(block), lines);
            }
        }
        return lines.toString();
    }

    /** The addresses of the cards in their order, each once. */
    public List<String> cardTargets() {
        return segments.stream()
                .filter(RelatedStory.class::isInstance)
                .map(card -> ((RelatedStory) card).href())
                .distinct()
                .toList();
    }

    public List<Figure> figures() {
        return segments.stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    public List<EmbeddedContent> embeds() {
        return segments.stream()
                .filter(EmbeddedContent.class::isInstance)
                .map(EmbeddedContent.class::cast)
                .toList();
    }

    public boolean isEmpty() {
        return segments.isEmpty();
    }
}
