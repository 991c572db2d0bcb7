package shironam.story.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Story;
import shironam.story.StoryContent;

/**
 * The history of a story, and with each revision its line in the audit trail. Callers hold a transaction and, by having
 * updated the story's row, its lock.
 */
@ApplicationScoped
public class Revisions {
    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /** Records the story as it now stands and returns the revision's number. */
    public int record(Story story, Account by, Revision.Kind kind) {
        return record(story, story.content(), story.version, by, kind);
    }

    /** Records a text that did not become the story's text. */
    public int record(Story story, StoryContent content, Account by, Revision.Kind kind) {
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
        tell(story, revision);
        return revision.number;
    }

    private void tell(Story story, Revision revision) {
        String what = "#" + revision.number + " " + revision.content.headline();
        Subject subject = Subject.story(story.id);
        if (revision.kind == Revision.Kind.IMPORTED || revision.kind == Revision.Kind.SOURCE_KEPT) {
            audit.writeImport(word(revision.kind), subject, what);
        } else if (revision.kind == Revision.Kind.PUBLISHED && story.isScheduledAt(revision.createdAt)) {
            audit.write(revision.by, AuditAction.SCHEDULED, subject, story.publishAt + " " + what);
        } else {
            audit.write(revision.by, word(revision.kind), subject, what);
        }
    }

    public static String word(Revision.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
