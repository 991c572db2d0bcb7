/**
 * Pages that list stories: fronts, sections, tags, authors and the archive by days.
 */
package shironam.site.lists;
