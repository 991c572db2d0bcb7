package shironam.story;

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
import shironam.identity.AuditTrail;
import shironam.identity.AuditTrail.Subject;
import shironam.identity.Deed;
import shironam.identity.SessionKey;

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
        boolean theirs = Action.EDIT.isAllowed(account, story) || Action.PUBLISH.isAllowed(account, story);
        return theirs && story.status != Status.WITHDRAWN && !story.isPublicAt(clock.instant());
    }

    /** Whoever may make one, and also who has made it and may not any more: a reporter who has handed the story in. */
    public boolean mayRevoke(Account account, Story story, PreviewLink link) {
        return mayMake(account, story) || Objects.equals(link.madeBy.id, account.id);
    }

    /**
     * @param knowing that the story is under embargo, and shown in spite of it
     * @throws Embargoed when it is and they don't
     */
    @Transactional
    public Made make(long storyId, Lasting lasting, boolean knowing, Account by) {
        Story story = Story.requireLocked(storyId);
        if (!mayMake(by, story)) {
            throw new NotAllowed(Action.EDIT, by.name);
        }
        Instant now = clock.instant();
        boolean embargoed = story.isUnderEmbargoAt(now);
        if (embargoed && !knowing) {
            throw new Embargoed(story.embargoUntil);
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
        audit.write(by, Deed.PREVIEW_LINK_MADE, Subject.story(storyId), words(link));
        return new Made(story.headline, token, link.expiresAt);
    }

    /** One that is revoked already is no fault. */
    @Transactional
    public void revoke(long storyId, long linkId, Account by) {
        Story story = Story.requireLocked(storyId);
        Action.SEE.require(by, story);
        PreviewLink.of(storyId, linkId).ifPresent(link -> {
            if (!mayRevoke(by, story, link)) {
                throw new NotAllowed(Action.EDIT, by.name);
            }
            link.revokedAt = clock.instant();
            audit.write(by, Deed.PREVIEW_LINK_REVOKED, Subject.story(storyId), words(link));
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
