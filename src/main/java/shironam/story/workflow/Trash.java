package shironam.story.workflow;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.NotAllowedException;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.changes.ChangeNotifier;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;

/** Stories that were thrown away: they can be fetched back for thirty days, as what they were. */
@ApplicationScoped
public class Trash {
    public static final Duration KEPT = Duration.ofDays(30);

    @Inject
    Clock clock;

    @Inject
    Revisions revisions;

    @Inject
    AuditTrail audit;

    @Inject
    ChangeNotifier changes;

    @All
    @Inject
    List<TrashRule> rules;

    public boolean isAllowed(Account by, Story story) {
        return StoryAction.TRASH.isAllowed(by, story) && rules.stream().allMatch(rule -> rule.allows(by, story));
    }

    @Transactional
    public Story throwAway(long storyId, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.TRASH.require(by, story);
        if (!isAllowed(by, story)) {
            throw new NotAllowedException(StoryAction.TRASH, by.name);
        }
        if (!story.isTrashed()) {
            story.trashedAt = clock.instant();
            story.persistAndFlush();
            revisions.record(story, by, Revision.Kind.TRASHED);
            changes.announce(story, Set.of());
        }
        return story;
    }

    @Transactional
    public Story fetchBack(long storyId, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.TRASH.require(by, story);
        if (story.isTrashed()) {
            story.trashedAt = null;
            story.persistAndFlush();
            revisions.record(story, by, Revision.Kind.FETCHED_BACK);
        }
        return story;
    }

    /** When a story that was thrown away at that moment is gone for good. */
    public static Instant end(Instant trashedAt) {
        return trashedAt.plus(KEPT);
    }

    /**
     * Removes for good what has been here for thirty days. What an import brought stays known as thrown away, so that
     * the next import does not bring it again. Nodes that do this at the same time leave each other's stories alone.
     *
     * @return how many went
     */
    @Transactional
    public int empty() {
        List<Story> old = getEntityManager()
                .createNativeQuery("""
                        select * from stories where trashed_at <= :end order by trashed_at limit 200
                        for update skip locked""", Story.class)
                .setParameter("end", clock.instant().minus(KEPT))
                .getResultList();
        for (Story story : old) {
            audit.write(null, AuditAction.TRASH_EMPTIED, Subject.story(story.id), story.headline);
            Story.delete("id", story.id); // the rest of it goes with its row
        }
        return old.size();
    }
}
