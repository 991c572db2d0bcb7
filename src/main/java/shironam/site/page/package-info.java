/** What every page has: head, masthead, colophon, styles, inline scripts, parts that are cached. */
package shironam.site.page;
