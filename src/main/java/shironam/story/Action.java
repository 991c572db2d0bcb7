package shironam.story;

import java.util.Objects;
import shironam.identity.Account;
import shironam.identity.Role;

/** What one may want to do to a story, and who may. The desk asks the same questions to know what to offer. */
public enum Action {
    /** See it at the desk, with its history and previews. */
    SEE,
    EDIT,
    PUBLISH,
    WITHDRAW;

    /** A reporter has their own drafts, an editor and an admin have every story. */
    public boolean isAllowed(Account account, Story story) {
        if (account.role != Role.REPORTER) {
            return true;
        }
        boolean own = story.createdBy != null && Objects.equals(story.createdBy.id, account.id);
        return switch (this) {
            case SEE -> own;
            case EDIT -> own && story.status == Status.DRAFT;
            case PUBLISH, WITHDRAW -> false;
        };
    }

    public void require(Account account, Story story) {
        if (!isAllowed(account, story)) {
            throw new NotAllowed(this, account.name);
        }
    }
}
