/**
 * Stories and everything that may happen to them: the only code that writes a story. Each capability stands in a
 * small class of its own: {@link shironam.story.Writing}, {@link shironam.story.Publishing},
 * {@link shironam.story.Revisions}, {@link shironam.story.Cards}, {@link shironam.story.Origins}.
 */
package shironam.story;
