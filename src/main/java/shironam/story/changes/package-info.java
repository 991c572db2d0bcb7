/**
 * Changes of stories: the surrogate keys of cached pages, CDI events and notifications, and follow-ups stored as rows
 * until they are done.
 */
package shironam.story.changes;
