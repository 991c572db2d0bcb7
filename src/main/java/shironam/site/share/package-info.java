/**
 * What is shared: links to share a story, and the pictures that a share shows.
 */
package shironam.site.share;
