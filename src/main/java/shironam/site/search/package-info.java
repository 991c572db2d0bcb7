/** The search page and the suggestions while typing: the form, its result, and what it says when nothing is found. */
package shironam.site.search;
