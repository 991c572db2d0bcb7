/** The way of a story to its readers and back: review, publication, embargo, correction, trash, links to drafts. */
package shironam.story.workflow;
