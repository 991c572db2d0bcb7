/** Revisions: the whole story as it was at each save, in a chain that shows if one is altered. */
package shironam.story.history;
