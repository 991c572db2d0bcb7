package shironam.importing.sources.wordpress;

import java.util.Locale;
import java.util.Set;

/**
 * Paragraphs of the empty lines, and breaks of the single line ends, that posts have between them, as WordPress shows them.
 * Tags, preformatted text and the line ends around blocks stay as they are.
 */
final class WordPressParagraphs {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "caption",
            "center",
            "col",
            "colgroup",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "iframe",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "script",
            "section",
            "style",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "video",
            "audio",
            "object",
            "br");

    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea", "table", "ul", "ol", "dl");

    private final String in;
    private final StringBuilder out;
    private String verbatim = "";
    private int verbatimDepth;
    private boolean afterBlock = true;

    private WordPressParagraphs(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + in.length() / 8 + 16);
    }

    static String of(String content) {
        return content.indexOf('\n') < 0 ? content : new WordPressParagraphs(content).run();
    }

    private String run() {
        int at = 0;
        while (at < in.length()) {
            char character = in.charAt(at);
            if (character == '<') {
                at = tag(at);
            } else if (character == '\n' || character == '\r') {
                at = lineEnds(at);
            } else {
                afterBlock &= Character.isWhitespace(character);
                out.append(character);
                at++;
            }
        }
        return out.toString();
    }

    /** A tag goes over as it is, line ends in it included. */
    private int tag(int at) {
        int end = in.startsWith("<!--", at) ? in.indexOf("-->", at) + 2 : in.indexOf('>', at);
        if (end < at + 2) {
            out.append('<');
            return at + 1;
        }
        String name = name(at);
        boolean closes = in.startsWith("</", at);
        if (VERBATIM.contains(name) && (verbatim.isEmpty() || verbatim.equals(name))) {
            verbatimDepth += closes ? -1 : 1;
            verbatim = verbatimDepth > 0 ? name : "";
            verbatimDepth = Math.max(verbatimDepth, 0);
        }
        afterBlock = BLOCKS.contains(name) || name.isEmpty() && afterBlock;
        out.append(in, at, end + 1);
        return end + 1;
    }

    private String name(int tag) {
        int begin = in.startsWith("</", tag) ? tag + 2 : tag + 1;
        int end = begin;
        while (end < in.length() && end < begin + 20 && Character.isLetterOrDigit(in.charAt(end))) {
            end++;
        }
        return in.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private int lineEnds(int at) {
        int end = at;
        int lines = 0;
        while (end < in.length() && Character.isWhitespace(in.charAt(end))) {
            lines += in.charAt(end) == '\n' || in.charAt(end) == '\r' && !in.startsWith("\r\n", end) ? 1 : 0;
            end++;
        }
        boolean beforeBlock = end >= in.length() || in.charAt(end) == '<' && BLOCKS.contains(name(end));
        if (!verbatim.isEmpty() || end >= in.length()) {
            out.append(in, at, end);
        } else if (lines > 1) {
            out.append("\n\n")
                    .append(
                            beforeBlock
                                            || afterBlock
                                                    && in.charAt(end) == '<'
                                                    && name(end).isEmpty()
                                    ? ""
                                    : "<p>");
        } else {
            out.append(afterBlock || beforeBlock ? "\n" : "<br>\n");
        }
        return end;
    }
}
