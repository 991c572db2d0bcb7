package shironam.story.workflow;

import shironam.identity.Account;
import shironam.story.Story;

/**
 * Event, in the transaction of the assignment.
 *
 * @param to who is to work on it; null for nobody in particular
 */
public record StoryAssigned(Story story, Account to, Account by) {}
