/** The search page. */
package shironam.site.search;
