package shironam.story.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import shironam.bangla.Normalization;
import shironam.body.Body;
import shironam.body.RelatedStory;
import shironam.body.pasting.PlainTextInput;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.EmptyTextException;
import shironam.story.NoSuchStoryException;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.changes.ChangeNotifier;
import shironam.story.database.IdempotencyKeys;
import shironam.story.rights.PictureRights;
import shironam.story.rights.PictureRightsException;
import shironam.story.writing.CardResolution;
import shironam.story.writing.StaleStoryException;

/**
 * Telling a story live. It is no part of the story's text: whoever has that open is in nobody's way, and there are no
 * revisions; the audit trail tells what was told. Readers see each change at once.
 */
@ApplicationScoped
public class LiveReporting {
    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    ChangeNotifier changes;

    @Inject
    PictureRights rights;

    @Inject
    CardResolution cards;

    /** What somebody wants to be told: as it was typed, or as the editor wrote it. */
    public record Words(String headline, String text, boolean pinned) {}

    /** Begins, or goes on with what had ended. */
    @Transactional
    public void begin(long storyId, Account by) {
        Story story = allowed(storyId, by);
        Optional<LiveCoverage> before = LiveCoverage.of(storyId);
        if (before.filter(LiveCoverage::goesOn).isPresent()) {
            return;
        }
        LiveCoverage coverage = before.orElseGet(LiveCoverage::new);
        if (before.isEmpty()) {
            coverage.storyId = storyId;
            coverage.beganAt = clock.instant();
        }
        coverage.endedAt = null;
        coverage.changes++;
        coverage.persist();
        settle(story, by, AuditAction.LIVE_BEGUN, story.headline);
        changes.announce(story, Set.of());
    }

    /** What was told stays for good. */
    @Transactional
    public void end(long storyId, Account by) {
        Story story = allowed(storyId, by);
        LiveCoverage.of(storyId).filter(LiveCoverage::goesOn).ifPresent(coverage -> {
            coverage.endedAt = clock.instant();
            coverage.changes++;
            settle(story, by, AuditAction.LIVE_ENDED, story.headline);
            changes.announce(story, Set.of());
        });
    }

    /**
     * @param form names the form that this was written in: one that arrives twice with the same words adds nothing
     * @throws EmptyTextException when it tells nothing
     * @throws NotLiveException when the story is not told live, or no longer
     * @throws PictureRightsException naming the pictures that readers must not see
     */
    @Transactional
    public void add(long storyId, Words words, String form, Account by) {
        Story story = allowed(storyId, by);
        String name = IdempotencyKeys.isUsable(form)
                ? IdempotencyKeys.of(form, List.of(words.headline(), words.text()))
                : UUID.randomUUID().toString();
        if (LiveUpdate.writtenIn(storyId, name).isPresent()) {
            return;
        }
        LiveCoverage coverage =
                LiveCoverage.of(storyId).filter(LiveCoverage::goesOn).orElseThrow(() -> new NotLiveException(storyId));
        LiveUpdate update = new LiveUpdate();
        update.storyId = storyId;
        update.by = by;
        update.form = name;
        update.postedAt = clock.instant();
        write(update, words, coverage, by);
        update.persist();
        settle(story, by, AuditAction.LIVE_UPDATE_ADDED, update.words());
    }

    /**
     * @param change that of the update that was open
     * @throws StaleStoryException when somebody else has changed or withdrawn it since
     * @throws EmptyTextException when it tells nothing
     * @throws PictureRightsException naming the pictures that readers must not see, and that were not in it before
     */
    @Transactional
    public void change(long storyId, long updateId, long change, Words words, Account by) {
        Story story = allowed(storyId, by);
        LiveUpdate update = require(storyId, updateId);
        if (update.change != change || update.isWithdrawn()) {
            throw new StaleStoryException(storyId);
        }
        update.changedAt = clock.instant();
        update.changedBy = by;
        write(update, words, LiveCoverage.of(storyId).orElseThrow(), by);
        settle(story, by, AuditAction.LIVE_UPDATE_CHANGED, update.words());
    }

    /** Readers see it no longer; the desk keeps it. */
    @Transactional
    public void withdraw(long storyId, long updateId, Account by) {
        Story story = allowed(storyId, by);
        LiveUpdate update = require(storyId, updateId);
        if (!update.isWithdrawn()) {
            update.withdrawnAt = clock.instant();
            update.withdrawnBy = by;
            update.change = ++LiveCoverage.of(storyId).orElseThrow().changes;
            settle(story, by, AuditAction.LIVE_UPDATE_WITHDRAWN, update.words());
        }
    }

    private static Story allowed(long storyId, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.REPORT_LIVE.require(by, story);
        return story;
    }

    private static LiveUpdate require(long storyId, long updateId) {
        return LiveUpdate.<LiveUpdate>find("id = ?1 and storyId = ?2", updateId, storyId)
                .firstResultOptional()
                .orElseThrow(() -> new NoSuchStoryException(storyId));
    }

    private void write(LiveUpdate update, Words words, LiveCoverage coverage, Account by) {
        String body = written(PlainTextInput.body(Normalization.nfc(words.text())), by);
        if (body.isEmpty()) {
            throw new EmptyTextException("an update");
        }
        String before = Objects.requireNonNullElse(update.body, "");
        rights.requireOfNew(Picture.NONE, body, Picture.NONE, before, null);
        update.headline = Normalization.line(words.headline());
        update.body = body;
        update.pinned = words.pinned();
        update.change = ++coverage.changes;
    }

    /** A card to a story of ours shows that story's picture; one to another site shows none here. */
    private String written(Body body, Account by) {
        return body.segments().stream()
                .map(segment -> segment instanceof RelatedStory card
                        ? headline(card, by)
                                .map(headline ->
                                        new RelatedStory(card.href(), headline, "", null, null).describedHtml())
                                .orElse("")
                        : segment.html())
                .collect(Collectors.joining());
    }

    /**
     * Readers never see the one that is looked up here: a card to an address of ours has its story's headline of then. It is
     * left out where {@code by} may not see that story.
     */
    private Optional<String> headline(RelatedStory card, Account by) {
        return card.headline().isEmpty() && card.href().startsWith("/")
                ? cards.targetOf(card.href())
                        .map(Story::require)
                        .filter(target -> target.isPublicAt(clock.instant()) || StoryAction.SEE.isAllowed(by, target))
                        .map(target -> target.headline)
                : Optional.of(card.headline());
    }

    /** The story's version stays: its text is what it was. */
    private void settle(Story story, Account by, AuditAction action, String detail) {
        Instant now = clock.instant();
        Story.flush();
        Story.update("updatedAt = ?1 where id = ?2", now, story.id);
        audit.write(by, action, Subject.story(story.id), detail);
        changes.announcePage(story);
    }
}
