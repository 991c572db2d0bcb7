package shironam.body;

import java.util.regex.Pattern;
import shironam.body.cleaning.Markup;
import shironam.body.source.VisibleText;

/** Lines of plain text, a headline or a caption, in which somebody has left HTML. */
public final class PlainLine {
    /** What makes a character reference behind its ampersand (HTML, "Character references"). */
    public static final String REFERENCE = "(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});";

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*+)?+/?>|&" + REFERENCE);

    private PlainLine() {}

    /** Characters that a reader sees, as {@link TextAccount} counts them. */
    public static int visible(String text) {
        return VisibleText.count(text);
    }

    /** Whether tags, comments or character references stand in it. A lone {@code <} or {@code &} is text. */
    public static boolean holdsMarkup(String line) {
        return MARKUP.matcher(line).find() || holdsComment(line);
    }

    private static boolean holdsComment(String line) {
        int begin = line.indexOf("<!--");
        return begin >= 0 && line.indexOf("-->", begin) >= 0;
    }

    /** What a reader would see of it, on one line: {@code "<b>ক</b> &amp; খ"} is {@code "ক & খ"}. */
    public static String of(String line) {
        if (!holdsMarkup(line)) {
            return line;
        }
        try {
            return Markup.parse(line).text();
        } catch (BodyTooDeepException noLineOfText) {
            return line;
        }
    }
}
