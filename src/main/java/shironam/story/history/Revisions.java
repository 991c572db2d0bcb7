package shironam.story.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shironam.identity.Account;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.database.BulkInsert;
import shironam.story.database.RowJson;

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

    @Inject
    Event<RevisionRecorded> recorded;

    /** Records the story as it now stands and returns the revision's number. */
    public int record(Story story, Account by, Revision.Kind kind) {
        return record(story, story.content(), story.version, by, kind);
    }

    /** Records a text that did not become the story's text. */
    public int record(Story story, StoryContent content, Account by, Revision.Kind kind) {
        return record(story, content, null, by, kind);
    }

    /**
     * Records the first state of stories that an import has just brought.
     *
     * @param contents what the stories say
     * @return the number of each story's revision
     */
    public int recordFirst(List<Story> stories, List<StoryContent> contents) {
        BulkInsert rows = new BulkInsert("revisions", "story_id, number, kind, created_at, story_version, content");
        Map<Long, String> details = new LinkedHashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            rows.add(story.id, 1, Revision.Kind.IMPORTED, clock.instant(), story.version, RowJson.of(contents.get(i)));
            details.put(story.id, "#1 " + contents.get(i).headline());
        }
        rows.write();
        audit.writeImports(word(Revision.Kind.IMPORTED), details);
        return 1;
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
        recorded.fire(new RevisionRecorded(story, by, kind));
        return revision.number;
    }

    private void tell(Story story, Revision revision) {
        String what = "#" + revision.number + " " + revision.content.headline();
        Subject subject = Subject.story(story.id);
        if (revision.kind == Revision.Kind.IMPORTED || revision.kind == Revision.Kind.SOURCE_KEPT) {
            audit.writeImport(word(revision.kind), subject, what);
        } else if (revision.kind == Revision.Kind.SCHEDULED) {
            audit.write(revision.by, word(revision.kind), subject, story.publishAt + " " + what);
        } else {
            audit.write(revision.by, word(revision.kind), subject, what);
        }
    }

    public static String word(Revision.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
