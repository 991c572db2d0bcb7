/** A story's page, its preview, and what it tells machines. */
package shironam.site.story;
