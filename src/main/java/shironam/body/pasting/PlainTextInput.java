package shironam.body.pasting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import shironam.body.Body;
import shironam.body.BodyTooDeepException;
import shironam.body.EmbeddedContent;
import shironam.body.PlainLine;
import shironam.body.RelatedStory;

/**
 * A short text that somebody types in a plain field, in a hurry: an empty line ends a paragraph. HTML may stand there
 * instead, as the editor or somebody who knows it writes it.
 *
 * <pre>
 * PlainTextInput.body("এক\n\nদুই").html().equals("&lt;p>এক&lt;/p>&lt;p>দুই&lt;/p>")
 * </pre>
 */
public final class PlainTextInput {
    /** The end of one with a hyphen or a colon in its name, as plugins and word processors write it, or any with its name. */
    private static final Pattern TAG = Pattern.compile(
            "(</[a-zA-Z][a-zA-Z0-9]*[:-][a-zA-Z0-9:-]+\\s*>)|</?([a-zA-Z][a-zA-Z0-9-]*)(?![^\\s/>])[^<>]*>");

    /** A comment, a declaration, a part of XML: nothing that readers see. */
    private static final Pattern UNSEEN = Pattern.compile("<(?:!(?:--|\\[|[a-zA-Z])|\\?[a-zA-Z])");

    /** Of HTML, besides those that jsoup knows. */
    private static final Set<String> TAGS =
            Set.of("picture", "figure", "figcaption", "svg", "foot-note", RelatedStory.TAG, EmbeddedContent.TAG);

    /** One that begins no character reference: the addresses {@code ?a=1&copy=2} and {@code ?id=1&section=2} are no text with signs. */
    private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!" + PlainLine.REFERENCE + ")");

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
        return Body.written(isHtml(text) ? text : paragraphs(text), embeddable);
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

    private static boolean isHtml(String text) {
        return UNSEEN.matcher(text).find()
                || TAG.matcher(text).results().anyMatch(tag -> tag.group(1) != null || isKnown(tag.group(2)));
    }

    /** A word in angle brackets, {@code <Rahim>}, is none. */
    private static boolean isKnown(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        return TAGS.contains(name) || Tag.isKnownTag(name);
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
        return LONE_AMPERSAND
                .matcher(text)
                .replaceAll("&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
