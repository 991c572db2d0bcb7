package shironam.story.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;
import shironam.story.rights.PictureRights;
import shironam.story.rights.PictureRightsException;

/** Creating and saving stories at the desk. */
@ApplicationScoped
public class StoryEditing {
    @Inject
    Clock clock;

    @Inject
    CardResolution cards;

    @Inject
    Revisions revisions;

    @Inject
    ChangeNotifier changes;

    @Inject
    PictureRights rights;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Transactional
    public Story create(StoryContent content, Account by) {
        Story story = insert(content, by, clock.instant(), List.of());
        revisions.record(story, by, Revision.Kind.CREATED);
        return story;
    }

    /**
     * Saves what an editor wrote.
     *
     * @param version the version that the editor had opened
     * @throws EditConflictException when somebody saved in between; the text is then in the history, and nothing is overwritten
     */
    @Transactional(dontRollbackOn = EditConflictException.class)
    public Story save(long storyId, int version, StoryContent content, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.EDIT.require(by, story);
        StoryContent present = story.content();
        StoryContent wanted = content.withSlugFollowing(present).knowing(present);
        if (present.equals(wanted)) {
            return story; // a second press of the button, for one: the same text conflicts with nothing
        }
        if (story.version != version) {
            throw new EditConflictException(storyId, revisions.record(story, wanted, by, Revision.Kind.CONFLICT_KEPT));
        }
        requireRights(story, wanted);
        replace(story, wanted);
        revisions.record(story, by, Revision.Kind.SAVED);
        return story;
    }

    /** Puts a text into the history that somebody wrote before another saved, and goes on without. */
    @Transactional
    public void keepAside(long storyId, StoryContent content, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.EDIT.require(by, story);
        StoryContent text = content.knowing(story.content());
        if (!Revision.isKeptAside(storyId, text)) {
            revisions.record(story, text, by, Revision.Kind.CONFLICT_KEPT);
        }
    }

    /**
     * Lets somebody look at the story as it would be with this text, and keeps nothing of it.
     *
     * @param look what to make of that story; its result must not depend on the transaction
     */
    @Transactional
    public <T> T tryOut(long storyId, StoryContent content, Account by, Function<Story, T> look) {
        Story story = Story.require(storyId);
        transaction.setRollbackOnly(); // not before the transaction has its connection: it would get none any more
        StoryAction.SEE.require(by, story);
        StoryContent wanted = content.knowing(story.content());
        story.take(wanted);
        if (!story.isUnfinished()) {
            story.checkReadyForReaders();
        }
        cards.keep(story, wanted.cards());
        story.persistAndFlush();
        return look.apply(story);
    }

    /**
     * Brings back a revision, as a new revision.
     *
     * @param version the version of the story that was in sight
     * @throws StaleStoryException when it is another one by now, which nobody has decided to replace
     */
    @Transactional
    public Story restore(long storyId, int revision, int version, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.EDIT.require(by, story);
        if (story.version != version) {
            throw new StaleStoryException(storyId);
        }
        StoryContent wanted = Revision.require(storyId, revision).content;
        requireRights(story, wanted);
        replace(story, wanted);
        revisions.record(story, by, Revision.Kind.RESTORED);
        return story;
    }

    /** Inserts a story with its cards and its addresses. The caller records the revision. */
    public Story insert(StoryContent content, Account by, Instant writtenAt, List<String> addresses) {
        Story story = new Story();
        story.createdAt = clock.instant();
        story.updatedAt = writtenAt;
        story.createdBy = by;
        story.take(content);
        story.persistAndFlush();
        cards.keepFirst(story, content.cards());
        cards.answerTo(story, addresses);
        return story;
    }

    /**
     * Whether a text may take the place of one that is meant for readers.
     *
     * @throws PictureRightsException naming the pictures that readers must not see, and that were not in it before
     */
    void requireRights(Story story, StoryContent wanted) {
        if (!story.isUnfinished()) {
            rights.requireOfNew(wanted.picture(), wanted.body(), story.picture, story.body, story.publishAt);
        }
    }

    /** Replaces the text of a story. The caller records the revision. */
    public void replace(Story story, StoryContent content) {
        Set<String> before = story.isUnfinished() ? Set.of() : SurrogateKey.of(story);
        story.take(content);
        if (!story.isUnfinished()) {
            story.checkReadyForReaders();
        }
        story.updatedAt = clock.instant();
        cards.keep(story, content.cards());
        story.persistAndFlush();
        changes.announce(story, before);
    }
}
