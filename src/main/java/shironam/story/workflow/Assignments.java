package shironam.story.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Story;
import shironam.story.StoryAction;

/** Who is to work on a story. */
@ApplicationScoped
public class Assignments {
    @Inject
    AuditTrail audit;

    @Inject
    Event<StoryAssigned> assigned;

    /**
     * Gives the story to somebody; nothing changes where it is theirs. Its version stays: whoever is writing in it at this moment is in nobody's way.
     *
     * @param to null for nobody in particular
     */
    @Transactional
    public void assign(long storyId, Account to, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.ASSIGN.require(by, story);
        if (Objects.equals(number(story.assignedTo), number(to))) {
            return;
        }
        story.assignedTo = to;
        audit.write(by, AuditAction.ASSIGNED, Subject.story(storyId), to == null ? "" : to.name);
        assigned.fire(new StoryAssigned(story, to, by));
    }

    private static Long number(Account account) {
        return account == null ? null : account.id;
    }
}
