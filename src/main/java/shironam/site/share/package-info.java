/**
 * What is shared: links to share a story, the pictures that a share shows, and stored pictures under /media.
 */
package shironam.site.share;
