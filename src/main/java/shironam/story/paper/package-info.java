/** Administration of the paper: its settings, sections, tags, authors and redirects. */
package shironam.story.paper;
