package shironam.story.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.identity.sessions.SessionKey;
import shironam.story.NotAllowedException;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryAction;

/** Shows a story that is not public to somebody outside: for a while, until it is revoked, or until the story is out. */
@ApplicationScoped
public class PreviewLinks {
    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    @Inject
    AuditTrail audit;

    /** How long a link is good for. */
    public enum Lasting {
        DAY(1),
        THREE_DAYS(3),
        WEEK(7);

        public final int days;

        Lasting(int days) {
            this.days = days;
        }

        public static Optional<Lasting> ofDays(int days) {
            return Arrays.stream(values())
                    .filter(lasting -> lasting.days == days)
                    .findFirst();
        }
    }

    /** @param token what the link ends with: it is shown now or never, the database holds only its hash */
    public record Made(String headline, String token, Instant expiresAt) {}

    /** Whoever may write the story or put it out may show it, while there is something to show that is not public. */
    public boolean mayMake(Account account, Story story) {
        boolean theirs = StoryAction.EDIT.isAllowed(account, story) || StoryAction.PUBLISH.isAllowed(account, story);
        return theirs && story.status != Status.WITHDRAWN && !story.isPublicAt(clock.instant());
    }

    /** Whoever may make one, and also who has made it and may not any more: a reporter who has handed the story in. */
    public boolean mayRevoke(Account account, Story story, PreviewLink link) {
        return mayMake(account, story) || Objects.equals(link.madeBy.id, account.id);
    }

    /**
     * @param knowing that the story is under embargo, and shown in spite of it
     * @throws EmbargoException when it is and they don't
     */
    @Transactional
    public Made make(long storyId, Lasting lasting, boolean knowing, Account by) {
        Story story = Story.requireLocked(storyId);
        if (!mayMake(by, story)) {
            throw new NotAllowedException(StoryAction.EDIT, by.name);
        }
        Instant now = clock.instant();
        boolean embargoed = story.isUnderEmbargoAt(now);
        if (embargoed && !knowing) {
            throw new EmbargoException(story.embargoUntil);
        }
        String token = SessionKey.random();
        PreviewLink link = new PreviewLink();
        link.tokenHash = hash(token);
        link.story = story;
        link.madeBy = by;
        link.madeAt = now;
        link.expiresAt = now.plus(Duration.ofDays(lasting.days));
        link.embargoKnown = embargoed ? story.embargoUntil : null;
        link.persist();
        audit.write(by, AuditAction.PREVIEW_LINK_MADE, Subject.story(storyId), words(link));
        return new Made(story.headline, token, link.expiresAt);
    }

    /** One that is revoked already is no fault. */
    @Transactional
    public void revoke(long storyId, long linkId, Account by) {
        Story story = Story.requireLocked(storyId);
        StoryAction.SEE.require(by, story);
        PreviewLink.of(storyId, linkId).ifPresent(link -> {
            if (!mayRevoke(by, story, link)) {
                throw new NotAllowedException(StoryAction.EDIT, by.name);
            }
            link.revokedAt = clock.instant();
            audit.write(by, AuditAction.PREVIEW_LINK_REVOKED, Subject.story(storyId), words(link));
        });
    }

    /**
     * Lets somebody look at the story that a link leads to; when it is public, whatever the time. Empty when the link
     * opens nothing: why is nobody's business.
     *
     * @param look what to make of the story, within the transaction in which it is
     */
    @Transactional
    public <T> Optional<T> open(String token, Function<Story, T> look) {
        Instant now = clock.instant();
        return PreviewLink.standing(hash(token))
                .filter(link -> link.story.isPublicAt(now) || !link.isExpiredAt(now) && !link.isStoppedByEmbargoAt(now))
                .map(link -> look.apply(link.story));
    }

    private static String words(PreviewLink link) {
        return "#" + link.id + " " + link.expiresAt + " " + link.story.headline;
    }

    private String hash(String token) {
        return key.sign("preview link", token);
    }
}
