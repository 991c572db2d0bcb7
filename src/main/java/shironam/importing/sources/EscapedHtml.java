package shironam.importing.sources;

/** Plain text as HTML says it. */
public final class EscapedHtml {
    private EscapedHtml() {}

    /** Fit for between tags and for an attribute in quotation marks. */
    public static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Empty for an empty caption. */
    public static String figure(String src, String alt, String captionHtml) {
        String caption = captionHtml.isBlank() ? "" : "<figcaption>" + captionHtml + "</figcaption>";
        return "<figure><img src=\"" + of(src) + "\" alt=\"" + of(alt) + "\">" + caption + "</figure>";
    }

    public static String link(String href, String html) {
        return "<a href=\"" + of(href) + "\">" + html + "</a>";
    }
}
