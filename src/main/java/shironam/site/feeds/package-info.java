/** RSS, Atom, JSON Feed and sitemaps. */
package shironam.site.feeds;
