package shironam.story.history;

import shironam.identity.Account;
import shironam.story.Story;

/**
 * Event, in the transaction of the change: a story has another revision.
 *
 * @param by who did it; null for an import
 */
public record RevisionRecorded(Story story, Account by, Revision.Kind kind) {}
