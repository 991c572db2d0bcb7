/** Who is told when a story changes: keys of cached pages, events, and follow-ups that are stored as rows until they are done. */
package shironam.story.changes;
