package shironam.story.origins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;
import shironam.story.workflow.Publishing;

/** Withdraws stories that readers of their source see no longer, and that nobody at the desk has touched. */
@ApplicationScoped
public class ImportWithdrawals {
    @Inject
    Publishing publishing;

    @Inject
    AuditTrail audit;

    public enum Verdict {
        DONE,
        /** Somebody has worked on it, commented on it or told readers of it, so it is theirs. */
        TOUCHED,
        NOT_ASKED
    }

    /**
     * Its source takes it back: an earlier version of it brings nothing any more.
     *
     * @param by the version that says so, or null: nothing is taken back by an earlier one
     * @param forReal else nothing is kept of it
     * @return the story that came from there, while it is published or scheduled
     */
    @Transactional
    public Optional<Long> takenBack(IncomingStory.Source source, SourceVersion by, boolean forReal) {
        Optional<StoryOrigin> taken = StoryOrigin.at(source.location()).filter(origin -> !origin.hasLaterThan(by));
        if (forReal) {
            taken.ifPresent(origin -> origin.remember(by));
        }
        return taken.map(origin -> origin.storyId)
                .filter(story -> Story.count("id = ?1 and status = ?2", story, Status.PUBLISHED) > 0);
    }

    /** @param forReal else it is only told what would become of it */
    @Transactional
    public Verdict withdraw(long storyId, boolean forReal) {
        Story story = Story.requireLocked(storyId);
        if (ImportUndoing.isTouched(story)) {
            return Verdict.TOUCHED;
        }
        if (forReal && story.status == Status.PUBLISHED) {
            publishing.takeAway(story, null);
            audit.writeImport(Revisions.word(Revision.Kind.WITHDRAWN), Subject.story(story.id), story.headline);
        }
        return Verdict.DONE;
    }
}
