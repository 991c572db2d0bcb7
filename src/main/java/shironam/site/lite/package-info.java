/** The light form of pages, for expensive lines. */
package shironam.site.lite;
