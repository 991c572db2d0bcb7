package shironam.body.pasting;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import shironam.body.Body;
import shironam.body.BodyTooDeepException;

/**
 * A short text that somebody types in a plain field, in a hurry: an empty line ends a paragraph. HTML may stand there
 * instead, as the editor or somebody who knows it writes it.
 *
 * <pre>
 * PlainTextInput.body("এক\n\nদুই").html().equals("&lt;p>এক&lt;/p>&lt;p>দুই&lt;/p>")
 * </pre>
 */
public final class PlainTextInput {
    private static final Pattern HTML = Pattern.compile(
            "</?(?:p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|table|caption|thead|tbody|tr|th|td|pre|code|hr|br|a|strong|b|em|i|u|s|del"
                    + "|ins|sup|sub|small|font|div|span|center|section|article|main|aside|details|summary|figure|figcaption|img"
                    + "|picture|svg|iframe|video|audio|object|embed|script|style|form|input|button|foot-note|related-story"
                    + "|embedded-content)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\h*\\n\\s*");

    /** An embed without a title, and an address that leads to itself. */
    private static final Pattern ADDRESSED = Pattern.compile("<embedded-content href=\"([^\"]*)\"></embedded-content>");

    private static final Pattern LINKED = Pattern.compile("<a href=\"([^\"]*)\">\\1</a>");

    private PlainTextInput() {}

    /**
     * Empty when it says nothing. An address alone on its line is an embed where a known provider has it.
     *
     * @throws BodyTooDeepException for HTML nested deeper than any text
     */
    public static Body body(String typed) {
        return body(typed, address -> false);
    }

    /** @param embeddable which addresses can be embedded besides those of the known providers */
    public static Body body(String typed, Predicate<String> embeddable) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        return Body.written(HTML.matcher(text).find() ? text : paragraphs(text), embeddable);
    }

    /**
     * What to show in the field: {@code body(text(html, sites), sites).describedHtml()} equals {@code html}. Addresses stand
     * there as they were typed.
     */
    public static String text(String html, Predicate<String> embeddable) {
        String withAddresses = ADDRESSED.matcher(html).replaceAll("<p>$1</p>");
        withAddresses = LINKED.matcher(withAddresses).replaceAll("$1");
        if (!isBare(withAddresses)) {
            return html;
        }
        String lines = withAddresses
                .replace("</p><p>", "\n\n")
                .replace("<br>", "\n")
                .replace("<p>", "")
                .replace("</p>", "");
        String text = Parser.unescapeEntities(lines, false);
        return body(text, embeddable).describedHtml().equals(html) ? text : html;
    }

    /** Whether it is nothing but paragraphs of text and breaks. */
    private static boolean isBare(String html) {
        int at = 0;
        while (html.startsWith("<p>", at)) {
            int tag = html.indexOf('<', at + 3);
            while (tag >= 0 && html.startsWith("<br>", tag)) {
                tag = html.indexOf('<', tag + 4);
            }
            if (tag < 0 || !html.startsWith("</p>", tag)) {
                return false;
            }
            at = tag + 4;
        }
        return at == html.length();
    }

    private static String paragraphs(String text) {
        return Arrays.stream(EMPTY_LINES.split(text))
                .map(paragraph -> "<p>" + escaped(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
