/**
 * A story's page, its previews for editors and by link, and its JSON-LD for search engines.
 */
package shironam.site.story;
