package shironam.story.workflow;

import shironam.story.Story;

/** Event, in the transaction of the comment: somebody said something of a story. */
public record CommentAdded(Story story, Comment comment) {}
