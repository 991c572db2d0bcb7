package shironam.body.cleaning;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import shironam.body.BodyTooDeepException;
import shironam.body.EmbeddedContent;
import shironam.body.source.MarkupRepair;

/** Parses HTML as a browser does, with a bound on its depth so that what comes after may follow it downwards. */
public final class Markup {
    /** As deep as an element may stand. Hand-written pages stay below 40. */
    public static final int DEEPEST = 500;

    /** Elements that nobody closed, before a parser is asked: it takes more than a minute for twenty thousand. */
    public static final int MOST_OPEN = 2000;

    /** In a text. Two megabytes of HTML have fewer. */
    public static final int MOST_ELEMENTS = 300_000;

    private static final String POSTER = "poster";

    private Markup() {}

    /**
     * The parsed HTML as the children of one {@code body} element.
     *
     * @throws BodyTooDeepException for more elements than any text has, or deeper ones
     */
    public static Element parse(String html) {
        return parse(html, new ReadingLog());
    }

    public static Element parse(String html, ReadingLog notes) {
        Element body = Jsoup.parseBodyFragment(MarkupRepair.repaired(onlyCharacters(html), notes))
                .body();
        checkDepth(body);
        return body;
    }

    /** A whole page with the same bounds. Nothing in it is repaired. */
    public static Document page(String html) {
        MarkupRepair.repaired(html, new ReadingLog()); // it counts what is open, before a parser is asked
        Document page = Jsoup.parse(html);
        checkDepth(page);
        return page;
    }

    public static String withTexts(String html, Predicate<String> which, UnaryOperator<String> change) {
        Element body = parse(html);
        body.ownerDocument().outputSettings().prettyPrint(false);
        TextLines.change(body, which, change);
        return body.html();
    }

    public static String withAddresses(String html, UnaryOperator<String> change) {
        Element body = parse(html);
        body.ownerDocument().outputSettings().prettyPrint(false);
        for (Element link : body.select("a[href]")) {
            link.attr("href", change.apply(link.attr("href")));
        }
        return body.html();
    }

    /** Without the pictures of those addresses, and without what only held them. */
    public static String withoutPictures(String html, Predicate<String> which) {
        Element body = parse(html);
        body.ownerDocument().outputSettings().prettyPrint(false);
        for (Element picture : body.select("img[src]")) {
            if (which.test(picture.attr("src"))) {
                Element figure = picture.closest("figure");
                picture.remove();
                if (figure != null && figure.selectFirst("img") == null) {
                    figure.remove();
                }
            }
        }
        body.select(EmbeddedContent.TAG).stream()
                .filter(embed -> which.test(embed.attr("href")))
                .forEach(Element::remove);
        posters(body, which).forEach(embed -> embed.removeAttr(POSTER));
        return body.html();
    }

    private static List<Element> posters(Element body, Predicate<String> which) {
        return body.select(EmbeddedContent.TAG + "[" + POSTER + "]").stream()
                .filter(embed -> which.test(embed.attr(POSTER)))
                .toList();
    }

    /** With another picture in the place of those of these addresses. */
    public static String withPictures(String html, Predicate<String> which, String src, Integer width, Integer height) {
        Element body = parse(html);
        body.ownerDocument().outputSettings().prettyPrint(false);
        for (Element picture : body.select("img[src]")) {
            if (which.test(picture.attr("src"))) {
                picture.attr("src", src);
                picture.attr("width", String.valueOf(width)).attr("height", String.valueOf(height));
            }
        }
        posters(body, which).forEach(embed -> embed.attr(POSTER, src));
        return body.html();
    }

    /** A NUL is a parse error to HTML and a refusal to PostgreSQL, and half a surrogate pair is half a character. */
    private static String onlyCharacters(String html) {
        return isPlain(html)
                ? html
                : html.codePoints()
                        .filter(character -> !saysNothing(character))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(String html) {
        for (int i = 0; i < html.length(); i++) {
            char character = html.charAt(i);
            if (character == 0 || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysNothing(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    public static void checkDepth(Element body) {
        body.filter((node, depth) -> {
            if (depth > DEEPEST && node instanceof Element) {
                throw new BodyTooDeepException();
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    public static String name(Node node) {
        return node instanceof Element element ? element.normalName() : "";
    }

    public static boolean isBlock(Node node) {
        return Vocabulary.BLOCKS.contains(name(node));
    }
}
