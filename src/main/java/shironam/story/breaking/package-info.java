/**
 * The breaking line over every page: set at the desk, with an end, one at a time.
 */
package shironam.story.breaking;
