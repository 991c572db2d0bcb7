package shironam.body;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Parses HTML as a browser does, with a bound on its depth so that what comes after may follow it downwards. */
final class Markup {
    /** As deep as an element may stand. Hand-written pages stay below 40. */
    static final int DEEPEST = 500;

    /** Elements that nobody closed, before a parser is asked: it takes more than a minute for twenty thousand. */
    static final int MOST_OPEN = 2000;

    /** In a text. Two megabytes of HTML have fewer. */
    static final int MOST_ELEMENTS = 300_000;

    private Markup() {}

    /**
     * The parsed HTML as the children of one {@code body} element.
     *
     * @throws BodyTooDeep for more elements than any text has, or deeper ones
     */
    static Element parse(String html) {
        return parse(html, new Notes());
    }

    static Element parse(String html, Notes notes) {
        Element body = Jsoup.parseBodyFragment(MarkupRepair.repaired(onlyCharacters(html), notes))
                .body();
        checkDepth(body);
        return body;
    }

    static String withTexts(String html, Predicate<String> which, UnaryOperator<String> change) {
        Element body = parse(html);
        body.ownerDocument().outputSettings().prettyPrint(false);
        TextLines.change(body, which, change);
        return body.html();
    }

    static String withAddresses(String html, UnaryOperator<String> change) {
        Element body = parse(html);
        body.ownerDocument().outputSettings().prettyPrint(false);
        for (Element link : body.select("a[href]")) {
            link.attr("href", change.apply(link.attr("href")));
        }
        return body.html();
    }

    /** A NUL is a parse error to HTML and a refusal to PostgreSQL, and half a surrogate pair is half a character. */
    private static String onlyCharacters(String html) {
        return html.codePoints().noneMatch(Markup::saysNothing)
                ? html
                : html.codePoints()
                        .filter(character -> !saysNothing(character))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean saysNothing(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    private static void checkDepth(Element body) {
        body.filter((node, depth) -> {
            if (depth > DEEPEST && node instanceof Element) {
                throw new BodyTooDeep();
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    static String name(Node node) {
        return node instanceof Element element ? element.normalName() : "";
    }

    static boolean isBlock(Node node) {
        return Vocabulary.BLOCKS.contains(name(node));
    }
}
