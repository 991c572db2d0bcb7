package shironam.site.page;

import java.util.List;
import java.util.Map;
import shironam.site.Json;
import shironam.site.brand.PaperFace;

/**
 * What stands in the head of a page. Two heads that say the same are equal: the HTML is remembered by it.
 *
 * @param title the whole title for the browser, "চুক্তি চূড়ান্ত | শিরোনাম"
 * @param description one or two sentences for search engines and shares, or null
 * @param canonical the page's one absolute address, or null when it has none (an error)
 * @param siteName the paper
 * @param face its icons
 * @param data the page in the words of machines, or null
 * @param og what a share shows, or null for none
 * @param alternates the same in other forms: feeds that follow the page, a card for other sites, Markdown
 * @param noindex whether search engines should leave the page alone
 * @param beforePaint the script that lays the reader's choices over the page, or null where nothing may run
 * @param readsOffline whether what runs has browsers keep what is read
 */
public record HeadView(
        String title,
        String description,
        String canonical,
        String siteName,
        PaperFace face,
        Map<String, Object> data,
        OpenGraphView og,
        List<Alternate> alternates,
        boolean noindex,
        String beforePaint,
        boolean readsOffline) {

    /**
     * The same for who reads no pages.
     *
     * @param type its media type
     * @param title what it is called, or null
     */
    public record Alternate(String type, String title, String href) {}

    /** The document of {@link #data}, which no text in it can end; or null. */
    public String jsonLd() {
        return data == null ? null : Json.inScript(data);
    }
}
