/** Lists of the newsroom, filters that are kept, changes to many stories at once, and the cleanup of what is old. */
package shironam.story.newsroom;
