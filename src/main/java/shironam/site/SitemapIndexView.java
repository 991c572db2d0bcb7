package shironam.site;

import java.util.List;

/**
 * The sitemap of the sitemaps.
 *
 * @param sitemaps each sitemap's absolute address and when anything in it last changed (or null)
 */
public record SitemapIndexView(List<Entry> sitemaps) {

    public record Entry(String address, String modified) {}
}
