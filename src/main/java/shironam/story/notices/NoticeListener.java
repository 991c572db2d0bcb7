package shironam.story.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.bangla.Dates;
import shironam.story.Story;
import shironam.story.changes.FollowUpGivenUp;
import shironam.story.history.RevisionRecorded;
import shironam.story.notices.Notices.Telling;
import shironam.story.origins.ImportRunEnded;
import shironam.story.workflow.Comment;
import shironam.story.workflow.CommentAdded;
import shironam.story.workflow.StoryAssigned;

/** Hears what happens to stories, in its transaction, and decides who is told. */
@ApplicationScoped
class NoticeListener {
    @Inject
    Notices notices;

    void assigned(@Observes StoryAssigned event) {
        if (event.to() != null) {
            notices.tell(List.of(event.to().id), Telling.of(NoticeKind.ASSIGNED, event.story().id, event.by()));
        }
    }

    /** Who is named gets a notice of that, the story's people one of a comment, or of its return. */
    void commented(@Observes CommentAdded event) {
        Story story = event.story();
        Comment comment = event.comment();
        Set<Long> writers = Recipients.writers(story);
        Set<Long> told = new LinkedHashSet<>();
        if (comment.sentBack) {
            tell(NoticeKind.SENT_BACK, comment, writers, told);
        }
        tell(NoticeKind.MENTIONED, comment, Recipients.mentioned(comment.words), told);
        writers.addAll(Comment.voicesOf(story.id));
        tell(NoticeKind.COMMENTED, comment, writers, told);
    }

    /** @param told whom something was told of this comment already */
    private void tell(NoticeKind kind, Comment comment, Set<Long> accounts, Set<Long> told) {
        List<Long> others =
                accounts.stream().filter(account -> !told.contains(account)).toList();
        notices.tell(others, new Telling(kind, comment.storyId, comment.id, comment.by, ""));
        told.addAll(others);
    }

    void changed(@Observes RevisionRecorded event) {
        Story story = event.story();
        switch (event.kind()) {
            case SUBMITTED ->
                notices.tell(Recipients.reviewers(story), Telling.of(NoticeKind.SUBMITTED, story.id, event.by()));
            case PUBLISHED, SCHEDULED -> {
                notices.settle(NoticeKind.SUBMITTED, story.id);
                if (event.by() != null) {
                    notices.tell(Recipients.writers(story), Telling.of(NoticeKind.APPROVED, story.id, event.by()));
                }
            }
            case SENT_BACK, TRASHED -> notices.settle(NoticeKind.SUBMITTED, story.id);
            default -> {
                // nobody waits for it
            }
        }
    }

    /** Once a day: it is tried again every hour. */
    @Transactional
    void failed(@Observes BackupFailed event) {
        notices.tell(Recipients.admins(), new Telling(NoticeKind.BACKUP_FAILED, null, null, null, day(event.at())));
    }

    /** Of each address once a day: a hub that is away fails for every story. */
    void givenUp(@Observes FollowUpGivenUp event) {
        notices.tell(
                Recipients.chiefs(),
                new Telling(NoticeKind.FOLLOW_UP_FAILED, null, null, null, event.target() + " " + day(event.at())));
    }

    /** Who started it may have gone home meanwhile; a command has nobody, so all who may look at it hear. */
    void ended(@Observes ImportRunEnded event) {
        notices.tell(
                event.account() != null ? List.of(event.account()) : Recipients.admins(),
                new Telling(NoticeKind.IMPORT_ENDED, null, null, null, Long.toString(event.run())));
    }

    private static String day(Instant moment) {
        return moment.atZone(Dates.zone()).toLocalDate().toString();
    }
}
