/**
 * What the paper says of itself, kept by admins: settings, sections, tags, authors and redirects.
 */
package shironam.story.paper;
