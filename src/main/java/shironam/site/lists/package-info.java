/** Fronts, sections, tags, authors and the date archive. */
package shironam.site.lists;
