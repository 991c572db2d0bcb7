/** Lists of public stories: the newest, of a section, a tag, an author or a day, and those of feeds and sitemaps. */
package shironam.story.lists;
