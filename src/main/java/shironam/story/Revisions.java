package shironam.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import shironam.identity.Account;

/** The history of a story. Callers hold a transaction and, by having updated the story's row, its lock. */
@ApplicationScoped
public class Revisions {
    @Inject
    Clock clock;

    /** Records the story as it now stands and returns the revision's number. */
    int record(Story story, Account by, Revision.Kind kind) {
        return record(story, story.content(), story.version, by, kind);
    }

    /** Records a text that did not become the story's text. */
    int record(Story story, StoryContent content, Account by, Revision.Kind kind) {
        return record(story, content, null, by, kind);
    }

    private int record(Story story, StoryContent content, Integer version, Account by, Revision.Kind kind) {
        Revision revision = new Revision();
        revision.story = story;
        revision.number = Revision.latestNumber(story.id) + 1;
        revision.kind = kind;
        revision.by = by;
        revision.createdAt = clock.instant();
        revision.storyVersion = version;
        revision.content = content;
        revision.persist();
        return revision.number;
    }
}
