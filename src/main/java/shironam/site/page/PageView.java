package shironam.site.page;

/**
 * What every page of the paper has around its own matter.
 *
 * @param look how it looks
 * @param head HTML of what else stands in its head
 * @param canonical the page's one absolute address, or null when it has none (an error)
 * @param site the paper
 * @param masthead HTML of what stands over the page's own matter, the breaking line too
 * @param colophon HTML of what stands under it, what is read most too
 */
public record PageView(
        PageStyle look, String head, String canonical, SiteView site, String masthead, String colophon) {}
