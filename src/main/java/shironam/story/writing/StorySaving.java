package shironam.story.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;

/** Saving when somebody else has saved first: what both wrote goes together where it can. */
@ApplicationScoped
public class StorySaving {
    @Inject
    StoryEditing writing;

    @Inject
    Revisions revisions;

    /** @param merged whether the story now holds more than what was to be saved: somebody else's text too */
    public record Saved(Story story, boolean merged) {}

    /**
     * Saves what an editor wrote, merged with what others saved since. Their text alone and the editor's alone are in the
     * history too.
     *
     * @param version the version that the editor had opened
     * @throws EditConflictException when both changed the same; the text is then in the history, and nothing is overwritten
     */
    @Transactional(dontRollbackOn = EditConflictException.class)
    public Saved save(long storyId, int version, StoryContent content, Account by) {
        Story story = Story.requireLocked(storyId);
        Optional<Revision> base = version < story.version ? Revision.at(storyId, version) : Optional.empty();
        if (base.isEmpty()) {
            return new Saved(writing.save(storyId, version, content, by), false);
        }
        StoryAction.EDIT.require(by, story);
        StoryContent before = base.get().content;
        StoryContent mine = content.withSlugFollowing(before).knowing(before);
        StoryContent theirs = story.content();
        StoryMerge merge = StoryMerge.of(before, mine, theirs);
        if (merge.isClean() && merge.content().equals(theirs)) {
            return new Saved(story, false);
        }
        Revision theirRevision = Revision.lastState(storyId);
        if (!merge.isClean()) {
            int kept = revisions.record(story, mine, by, Revision.Kind.CONFLICT_KEPT);
            throw new EditConflictException(storyId, base.get().number, kept, theirRevision.number);
        }
        writing.requireRights(story, merge.content());
        revisions.record(story, mine, by, Revision.Kind.MERGE_KEPT);
        writing.replace(story, merge.content());
        revisions.record(story, by, Revision.Kind.MERGED);
        return new Saved(story, true);
    }
}
