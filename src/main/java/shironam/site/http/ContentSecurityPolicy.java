package shironam.site.http;

import java.util.Collection;
import shironam.site.page.BeforePaintScript;
import shironam.site.page.FontProbe;
import shironam.site.page.InlineAsset;
import shironam.site.page.PageStyle;

/** What an answer of the readers' site may load, run and be shown in (W3C Content Security Policy Level 3). */
public final class ContentSecurityPolicy {
    public static final String HEADER = "Content-Security-Policy";

    /** For files that others have sent us: nothing in them loads or runs. */
    public static final String FILE = "default-src 'none'; sandbox";

    /** For the worker in a reader's browser: it may ask this server. */
    public static final String WORKER = "default-src 'none'; connect-src 'self'";

    /**
     * Of what stands in a page two scripts run and the styles of pages hold, known by their hashes; pictures of cards may
     * come from where these lead.
     */
    private static final String BEFORE_STYLES = "default-src 'none'; style-src 'self' ";

    private static final String AFTER_STYLES = " " + InlineAsset.LITE_STYLE.allowed()
            + "; font-src 'self'; img-src 'self' https: http:;"
            + " script-src 'self' " + BeforePaintScript.SCRIPT.allowed() + " " + FontProbe.SCRIPT.allowed()
            + "; connect-src 'self'; manifest-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private ContentSecurityPolicy() {}

    /** To be asked after the page was rendered: its style is known by then. */
    static String page() {
        return BEFORE_STYLES + PageStyle.allowed() + AFTER_STYLES;
    }

    /**
     * @param frames the sites whose frames a reader may call up on the page
     * @param plays whether it plays something of our own
     */
    static String page(Collection<String> frames, boolean plays) {
        return page()
                + (frames.isEmpty() ? "" : "; frame-src " + String.join(" ", frames))
                + (plays ? "; media-src 'self'" : "");
    }

    /** For a card in a frame of anybody's page. */
    static String framed() {
        return "default-src 'none'; style-src 'self'; font-src 'self'; script-src " + FontProbe.SCRIPT.allowed()
                + "; img-src 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors *";
    }

    /** For a preview: it brings nothing that runs, and is shown in nobody's frame. */
    public static String preview() {
        return "default-src 'none'; style-src 'self' " + PageStyle.allowed()
                + "; font-src 'self'; img-src 'self' https: http:; media-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'";
    }
}
