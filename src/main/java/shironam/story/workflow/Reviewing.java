package shironam.story.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import shironam.identity.Account;
import shironam.story.EmptyTextException;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;

/** The way of a story from its writer to the editors, and back. */
@ApplicationScoped
public class Reviewing {
    @Inject
    Revisions revisions;

    @Inject
    Comments comments;

    /** Hands the story to the editors. One that they have already stays with them. */
    @Transactional
    public Story submit(long storyId, Account by) {
        Story story = Story.requireLocked(storyId);
        if (story.status != Status.IN_REVIEW) {
            StoryAction.SUBMIT.require(by, story);
            become(story, Status.IN_REVIEW, Revision.Kind.SUBMITTED, by);
        }
        return story;
    }

    /**
     * Returns the story to its writer. An editor says why; whoever takes back their own need not.
     *
     * @throws EmptyTextException when an editor gives no reason
     */
    @Transactional
    public Story sendBack(long storyId, String why, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.SEND_BACK.require(by, story);
        boolean own = story.createdBy != null && Objects.equals(story.createdBy.id, by.id);
        if (!own || !Comments.plain(why).isEmpty()) {
            comments.add(story, why, Comments.NOWHERE, by, true);
        }
        become(story, Status.DRAFT, Revision.Kind.SENT_BACK, by);
        return story;
    }

    private void become(Story story, Status status, Revision.Kind kind, Account by) {
        story.status = status;
        story.persistAndFlush();
        revisions.record(story, by, kind);
    }
}
