package shironam.story.workflow;

import shironam.identity.Account;
import shironam.story.Story;

/** A feature that has a say in who may throw a story away, beside its state and the role: {@link Trash} asks all of them. */
public interface TrashRule {
    /** @return whether it is as good as any other to this feature, or this account may throw it away nevertheless */
    boolean allows(Account account, Story story);
}
