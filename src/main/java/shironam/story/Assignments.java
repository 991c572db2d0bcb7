package shironam.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import shironam.identity.Account;
import shironam.identity.AuditTrail;
import shironam.identity.AuditTrail.Subject;
import shironam.identity.Deed;

/** Who is to work on a story. */
@ApplicationScoped
public class Assignments {
    @Inject
    AuditTrail audit;

    /**
     * Gives the story to somebody. Its version stays: whoever is writing in it at this moment is in nobody's way.
     *
     * @param to null for nobody in particular
     */
    @Transactional
    public void assign(long storyId, Account to, Account by) {
        Story story = Story.requireLocked(storyId);
        Action.ASSIGN.require(by, story);
        story.assignedTo = to;
        audit.write(by, Deed.ASSIGNED, Subject.story(storyId), to == null ? "" : to.name);
    }
}
