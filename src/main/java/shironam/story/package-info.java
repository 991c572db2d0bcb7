/**
 * Stories and everything that may happen to them: the only code that writes a story. Each capability stands in a
 * small class of its own: {@link shironam.story.writing.StoryEditing}, {@link shironam.story.workflow.Publishing},
 * {@link shironam.story.history.Revisions}, {@link shironam.story.writing.CardResolution}, {@link shironam.story.origins.StoryImports}.
 */
package shironam.story;
