package shironam.story.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import shironam.identity.Account;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;

/** Moments before which readers must not see a story. Nobody gets past one by accident. */
@ApplicationScoped
public class Embargoes {
    @Inject
    Clock clock;

    @Inject
    Revisions revisions;

    /**
     * Keeps the story from readers until that moment. Whoever writes it may; to bring the moment nearer takes someone
     * who may publish.
     *
     * @throws EmbargoException when the story is out, or comes out before
     */
    @Transactional
    public Story set(long storyId, Instant until, Account by) {
        Story story = Story.requireLocked(storyId);
        boolean nearer = story.embargoUntil != null && until.isBefore(story.embargoUntil);
        (nearer ? StoryAction.PUBLISH : StoryAction.EDIT).require(by, story);
        if (story.status == Status.PUBLISHED && story.publishAt.isBefore(until)) {
            throw new EmbargoException(until);
        }
        become(story, until, by);
        return story;
    }

    @Transactional
    public Story lift(long storyId, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.PUBLISH.require(by, story);
        become(story, null, by);
        return story;
    }

    private void become(Story story, Instant until, Account by) {
        if (!java.util.Objects.equals(until, story.embargoUntil)) {
            story.embargoUntil = until;
            story.persistAndFlush();
            revisions.record(story, by, until == null ? Revision.Kind.EMBARGO_LIFTED : Revision.Kind.EMBARGOED);
        }
    }
}
