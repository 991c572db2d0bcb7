package shironam.story.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import shironam.bangla.Dates;
import shironam.identity.Account;
import shironam.story.NotReadyException;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;
import shironam.story.rights.PictureRights;
import shironam.story.rights.PictureRightsException;

/** Putting stories before readers and taking them away again. */
@ApplicationScoped
public class Publishing {
    @Inject
    Clock clock;

    @Inject
    Revisions revisions;

    @Inject
    ChangeNotifier changes;

    @Inject
    FollowUps followUps;

    @Inject
    PictureRights rights;

    /**
     * Puts the story before readers, now or at a later moment. A story that was out already keeps its first date.
     *
     * @param at when; null for now
     * @param againstEmbargo whether its embargo is broken knowingly
     * @throws NotReadyException listing everything that is missing at once
     * @throws PictureRightsException when a picture of it is one that readers must not see then
     * @throws EmbargoException when readers would see it too early, and nobody said that they may
     */
    @Transactional
    public Story publish(long storyId, Instant at, boolean againstEmbargo, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.PUBLISH.require(by, story);
        Set<String> before = story.isUnfinished() ? Set.of() : SurrogateKey.of(story);
        respectEmbargo(story, at, againstEmbargo);
        rights.require(story.picture, story.body, at);
        putOut(story, at != null ? at : firstDate(story));
        boolean later = story.isScheduledAt(clock.instant());
        revisions.record(story, by, later ? Revision.Kind.SCHEDULED : Revision.Kind.PUBLISHED);
        changes.announce(story, before);
        return story;
    }

    /**
     * A story that waits for its time goes to another day, at the same hour by the paper's clock.
     *
     * @param from the day on which somebody saw it
     */
    @Transactional
    public Rescheduling reschedule(long storyId, LocalDate from, LocalDate to, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.PUBLISH.require(by, story);
        Instant now = clock.instant();
        if (!story.isScheduledAt(now) || !Dates.dayOf(story.publishAt).equals(from)) {
            return Rescheduling.CHANGED_MEANWHILE;
        }
        Instant at = to.atTime(story.publishAt.atZone(Dates.zone()).toLocalTime())
                .atZone(Dates.zone())
                .toInstant();
        if (!at.isAfter(now)) {
            return Rescheduling.PAST;
        }
        publish(storyId, at, false, by);
        return Rescheduling.MOVED;
    }

    /** An embargo that readers' first look does not break stays as a guard against an earlier one; a past one goes. */
    private void respectEmbargo(Story story, Instant at, boolean againstEmbargo) {
        Instant now = clock.instant();
        boolean broken = story.isUnderEmbargoAt(at != null && at.isAfter(now) ? at : now);
        if (broken && !againstEmbargo) {
            throw new EmbargoException(story.embargoUntil);
        }
        if (broken || !story.isUnderEmbargoAt(now)) {
            story.embargoUntil = null;
        }
    }

    /** Calls off a publication whose time has not come; one that has come in the meantime stands. */
    @Transactional
    public Story unschedule(long storyId, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.UNSCHEDULE.require(by, story);
        if (story.isScheduledAt(clock.instant())) {
            Set<String> before = SurrogateKey.of(story);
            story.status = Status.DRAFT;
            story.publishAt = null;
            story.persistAndFlush();
            followUps.callOff(story);
            revisions.record(story, by, Revision.Kind.UNSCHEDULED);
            changes.announce(story, before);
        }
        return story;
    }

    /** Takes the story away from readers. Cards that point at it fall back. */
    @Transactional
    public Story withdraw(long storyId, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.WITHDRAW.require(by, story);
        if (story.status == Status.PUBLISHED) {
            takeAway(story, by);
        }
        return story;
    }

    /** @param by who does so; null for an import */
    public void takeAway(Story story, Account by) {
        Set<String> before = SurrogateKey.of(story);
        story.status = Status.WITHDRAWN;
        story.withdrawnAt = clock.instant();
        story.persistAndFlush();
        followUps.callOff(story);
        revisions.record(story, by, Revision.Kind.WITHDRAWN);
        changes.announce(story, before);
    }

    /** Sets status and time. The caller records the revision and announces the change. */
    public void putOut(Story story, Instant at) {
        story.checkReadyForReaders();
        story.status = Status.PUBLISHED;
        story.publishAt = at;
        story.withdrawnAt = null;
        story.persistAndFlush();
        followUps.publication(story);
    }

    private Instant firstDate(Story story) {
        Instant now = clock.instant();
        return story.wasOutAt(now) ? story.publishAt : now;
    }
}
