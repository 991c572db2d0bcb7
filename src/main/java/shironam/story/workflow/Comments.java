package shironam.story.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import shironam.bangla.Normalization;
import shironam.body.quotes.TextQuote;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.EmptyTextException;
import shironam.story.NoSuchStoryException;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.database.IdempotencyKeys;

/** What the newsroom says of a story beside its text. Readers never see it. */
@ApplicationScoped
public class Comments {
    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    IdempotencyKeys forms;

    @Inject
    Event<CommentAdded> added;

    /** The whole story, and no place in its text. */
    public static final TextQuote NOWHERE = new TextQuote("", "", "");

    /**
     * @param place on which words of the text it is
     * @param form names the form that it was written in: one that arrives twice says it once
     * @throws EmptyTextException when there is nothing in it
     */
    @Transactional
    public void say(long storyId, String words, TextQuote place, String form, Account by) {
        Story story = Story.require(storyId);
        StoryAction.COMMENT.require(by, story);
        forms.once(
                by.id,
                form,
                List.of("" + storyId, plain(words), place.exact()),
                () -> add(story, words, place, by, false).id);
    }

    Comment add(Story story, String words, TextQuote place, Account by, boolean sentBack) {
        String plain = plain(words);
        if (plain.isEmpty()) {
            throw new EmptyTextException("a comment");
        }
        Comment comment = new Comment();
        comment.storyId = story.id;
        comment.by = by;
        comment.words = plain;
        comment.sentBack = sentBack;
        comment.quote = place.exact();
        comment.standsAt(place);
        comment.createdAt = clock.instant();
        comment.persist();
        audit.write(by, AuditAction.COMMENTED, Subject.story(story.id), plain);
        added.fire(new CommentAdded(story, comment));
        return comment;
    }

    /** Says that a comment is settled; one that is stays as it is. */
    @Transactional
    public void resolve(long storyId, long commentId, Account by) {
        Comment comment = require(storyId, commentId, by);
        if (comment.isOpen()) {
            comment.resolvedAt = clock.instant();
            comment.resolvedBy = by;
            audit.write(by, AuditAction.COMMENT_SETTLED, Subject.story(storyId), comment.words);
        }
    }

    @Transactional
    public void reopen(long storyId, long commentId, Account by) {
        Comment comment = require(storyId, commentId, by);
        comment.resolvedAt = null;
        comment.resolvedBy = null;
        audit.write(by, AuditAction.COMMENT_REOPENED, Subject.story(storyId), comment.words);
    }

    private static Comment require(long storyId, long commentId, Account by) {
        StoryAction.COMMENT.require(by, Story.require(storyId));
        return Comment.<Comment>find("id = ?1 and storyId = ?2", commentId, storyId)
                .firstResultOptional()
                .orElseThrow(() -> new NoSuchStoryException(storyId));
    }

    static String plain(String words) {
        return words == null ? "" : Normalization.nfc(words).strip();
    }
}
