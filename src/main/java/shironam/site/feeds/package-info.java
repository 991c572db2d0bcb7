/**
 * RSS, Atom and JSON Feed, written by pure functions from one record; and sitemaps.
 */
package shironam.site.feeds;
