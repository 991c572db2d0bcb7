package shironam.site;

/**
 * The paper itself: what every page says about it.
 *
 * @param name the paper's name, "শিরোনাম"
 * @param tagline one line beneath it, or null
 * @param home where the wordmark leads, "/"
 * @param search where a search is asked (a GET with {@code q}), or null while there is no search
 * @param feed the address of the paper's own feed, or null
 * @param notice the licence of the content, for the footer; plain text, or null
 */
public record SiteView(String name, String tagline, String home, String search, String feed, String notice) {}
