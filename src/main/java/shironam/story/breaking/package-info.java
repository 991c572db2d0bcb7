/** The breaking line over every page. */
package shironam.story.breaking;
