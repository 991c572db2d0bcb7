package shironam.importing.sources.xml;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text as HTML says it. */
public final class EscapedHtml {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\h*\\R\\s*");

    private EscapedHtml() {}

    /** Fit for between tags and for an attribute in quotation marks. */
    public static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Whether that address stands in it, as it is or as HTML says it. */
    public static boolean names(String html, String address) {
        String escaped = of(address);
        return stands(html, address) || !escaped.equals(address) && stands(html, escaped);
    }

    /** Not as a part of a longer name, such as {@code 11.jpg}, or of what lies below it. */
    private static boolean stands(String html, String address) {
        for (int at = html.indexOf(address); at >= 0 && !address.isEmpty(); at = html.indexOf(address, at + 1)) {
            int end = at + address.length();
            boolean isBegun = at > 0 && isOfAName(html.codePointBefore(at));
            boolean goesOn = end < html.length() && (html.charAt(end) == '/' || isOfAName(html.codePointAt(end)));
            if (!isBegun && !goesOn) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAName(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || "_-.~%+".indexOf(character) >= 0;
    }

    /** Agencies write files that they send along as {@code file:///./a.jpg}. */
    public static String besideIt(String address) {
        return address.strip().replaceFirst("^file:/+\\.?/?\\s*", "").replaceFirst("^\\./", "");
    }

    /** Empty for an empty caption. */
    public static String figure(String src, String alt, String captionHtml) {
        String caption = captionHtml.isBlank() ? "" : "<figcaption>" + captionHtml + "</figcaption>";
        return "<figure><img src=\"" + of(src) + "\" alt=\"" + of(alt) + "\">" + caption + "</figure>";
    }

    /** @param credit who made the picture, or empty */
    public static String figure(String src, String alt, String captionHtml, String credit) {
        String small = credit.isBlank() ? "" : " <small>" + of(credit) + "</small>";
        return figure(src, alt, captionHtml + small);
    }

    /** Of a text without tags: empty lines end its paragraphs; where there are none, each line is one. */
    public static String paragraphs(String plain) {
        boolean hasEmptyLines = EMPTY_LINE.matcher(plain.strip()).find();
        return (hasEmptyLines ? EMPTY_LINE.splitAsStream(plain) : plain.lines())
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + of(paragraph.strip()).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    public static String link(String href, String html) {
        return "<a href=\"" + of(href) + "\">" + html + "</a>";
    }
}
