package shironam.site;

import java.util.List;

/**
 * What every page of the paper has around its own matter: the head, the masthead, the footer.
 *
 * @param title the whole title for the browser, "চুক্তি চূড়ান্ত | শিরোনাম"
 * @param description one or two sentences for search engines and shares, or null
 * @param canonical the page's one absolute address, or null when it has none (an error)
 * @param css the address of the style sheet, with its content hash
 * @param site the paper
 * @param jsonLd a JSON-LD document, with every {@code </} already written as {@code <\/}; or null
 * @param og what a share shows, or null for none
 * @param alternates the same in other forms: feeds that follow the page, a card for other sites, Markdown
 * @param noindex whether search engines should leave the page alone
 * @param masthead HTML of what stands over the page's own matter, the breaking line too
 * @param colophon HTML of what stands under it, what is read most too
 * @param beforePaint the script that lays the reader's choices over the page, or null where nothing may run
 */
public record PageView(
        String title,
        String description,
        String canonical,
        String css,
        SiteView site,
        String jsonLd,
        OpenGraphView og,
        List<Alternate> alternates,
        boolean noindex,
        String masthead,
        String colophon,
        String beforePaint) {

    /**
     * The same for who reads no pages.
     *
     * @param type its media type
     * @param title what it is called, or null
     */
    public record Alternate(String type, String title, String href) {}
}
