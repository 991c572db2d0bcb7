package shironam.site;

import java.util.List;

/**
 * A sitemap. All addresses absolute, all dates as W3C datetimes ("2024-11-10T09:30:00+06:00").
 *
 * @param publication the paper's name, for the news entries
 * @param entries the pages
 */
public record SitemapView(String publication, List<Entry> entries) {

    /**
     * A page in the sitemap.
     *
     * @param address where it is
     * @param modified when it last changed, or null
     * @param newsTitle for a story of the last two days in the news sitemap: its headline; else null
     * @param newsPublished when that story first came out; else null
     * @param image its picture's address, or null
     */
    public record Entry(String address, String modified, String newsTitle, String newsPublished, String image) {

        public Entry(String address, String modified) {
            this(address, modified, null, null, null);
        }
    }
}
