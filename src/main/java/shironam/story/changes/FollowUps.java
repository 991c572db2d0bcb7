package shironam.story.changes;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.settings.FeedSettings;
import shironam.settings.PurgeSettings;
import shironam.story.NoSuchStoryException;
import shironam.story.NotAllowedException;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.addresses.SiteAddress;

/**
 * What follows a publication elsewhere. It is planned in the transaction that makes it necessary, so none is forgotten
 * and none is for nothing, and done by whichever node takes the row first. Being public never waits for it.
 */
@ApplicationScoped
public class FollowUps {
    private static final Logger LOG = Logger.getLogger(FollowUps.class);

    /** Older stories, as an import brings them from an archive, are not pinged. */
    private static final Duration NEWS = Duration.ofHours(1);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** The formats of the feeds of the paper and of a section. These feeds name the hubs, so these are pinged. */
    public static final List<String> FEEDS = List.of("feed.xml", "atom.xml", "feed.json");

    @Inject
    Clock clock;

    @Inject
    SiteAddress site;

    @Inject
    Event<FollowUpGivenUp> givenUp;

    /** WebSub hubs that are pinged at every publication. */
    @Inject
    FeedSettings feeds;

    @Inject
    PurgeSettings purge;

    public List<String> hubs() {
        return feeds.hubs().orElse(List.of());
    }

    /** How one is done. Throws what went wrong, in words. */
    public interface Doing {
        void with(FollowUp followUp) throws Exception;
    }

    /** The story comes out at its time. What was planned for another time is called off. */
    public void publication(Story story) {
        callOff(story);
        firstPublication(story);
    }

    /** The same for a story that was not there before, for which nothing can be planned. */
    public void firstPublication(Story story) {
        Instant now = clock.instant();
        Instant due = story.publishAt.isAfter(now) ? story.publishAt : now;
        if (story.publishAt.isAfter(now.minus(NEWS))) {
            for (String hub : hubs()) {
                for (String feed : FEEDS) {
                    ping(story, hub, "/" + feed, due);
                    ping(story, hub, "/" + story.section.slug + "/" + feed, due);
                }
            }
        }
        if (due.isAfter(now)) {
            Set<String> surrogateKeys = SurrogateKey.of(story);
            surrogateKeys.add(SurrogateKey.DAYS); // it may be the first of its day
            plan(story.id, surrogateKeys, due);
        }
    }

    /** Plans a purge of these surrogate keys for now. */
    public void change(Story story, Set<String> surrogateKeys) {
        plan(story.id, surrogateKeys, clock.instant());
    }

    /** Plans a purge of these surrogate keys, which belong to no story, for that moment. */
    public void change(Set<String> surrogateKeys, Instant at) {
        plan(null, surrogateKeys, at);
    }

    /** Cancels what is planned for later. What is due already stays. */
    public void callOff(Story story) {
        FollowUp.delete(
                "storyId = ?1 and doneAt is null and failedAt is null and attempts = 0 and dueAt > ?2",
                story.id,
                clock.instant());
    }

    private void ping(Story story, String hub, String feed, Instant due) {
        new FollowUp(story.id, FollowUp.Kind.PING, hub, site.of(feed), due).persist();
    }

    /** @param storyId null for none */
    private void plan(Long storyId, Set<String> surrogateKeys, Instant due) {
        purge.url()
                .ifPresent(
                        cache -> new FollowUp(storyId, FollowUp.Kind.PURGE, cache, String.join(" ", surrogateKeys), due)
                                .persist());
    }

    /**
     * Does the next one that is due and not locked by another node. Its row is locked until the result is written, so
     * other nodes skip it; if a node dies meanwhile the row stays due.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean doNext(Doing doing) {
        Optional<FollowUp> next = due();
        next.ifPresent(followUp -> {
            try {
                doing.with(followUp);
                followUp.succeeded(clock.instant());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt(); // not done, and no fault of anybody's
            } catch (Exception failed) {
                followUp.failed(FollowUpFailure.of(failed), clock.instant());
                if (followUp.failedAt != null) {
                    givenUp.fire(new FollowUpGivenUp(followUp.target, followUp.failedAt));
                }
                LOG.infof("%s was not told: %s", followUp.target, followUp.failure);
            }
        });
        return next.isPresent();
    }

    private Optional<FollowUp> due() {
        return getEntityManager()
                .createNativeQuery("""
                        select * from follow_ups
                        where done_at is null and failed_at is null and due_at <= :now
                        order by due_at, id limit 1 for update skip locked""", FollowUp.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(FollowUp.class::cast)
                .findFirst();
    }

    /**
     * @param waiting that are due and not done
     * @param failed that were given up, and that nobody at the desk has seen
     */
    public record Backlog(long waiting, long failed) {}

    @Transactional
    public Backlog backlog() {
        Object[] counts = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select (select count(*) from follow_ups
                                where done_at is null and failed_at is null and due_at <= :now),
                            (select count(*) from follow_ups where failed_at is not null and seen_at is null)""")
                .setParameter("now", clock.instant())
                .getSingleResult();
        return new Backlog(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /** Somebody knows that it failed; it leaves the desk. */
    @Transactional
    public void see(long id, Account by) {
        FollowUp failed = require(id, by);
        if (failed.failedAt != null && failed.seenAt == null) {
            failed.seenAt = clock.instant();
            failed.seenBy = by.id;
        }
    }

    /** Begins anew with one that was given up. */
    @Transactional
    public void tryAgain(long id, Account by) {
        FollowUp failed = require(id, by);
        if (failed.failedAt != null) {
            failed.failedAt = null;
            failed.attempts = 0;
            failed.dueAt = clock.instant();
        }
    }

    /** Forgets what was done or seen long ago. */
    @Transactional
    public void forgetOld() {
        Instant end = clock.instant().minus(REMEMBERED);
        FollowUp.delete("doneAt < ?1 or seenAt < ?1", end);
    }

    private void requireReader(Account account) {
        if (account.role == Role.REPORTER) {
            throw new NotAllowedException(StoryAction.PUBLISH, account.name);
        }
    }

    private FollowUp require(long id, Account by) {
        requireReader(by);
        return FollowUp.<FollowUp>findByIdOptional(id).orElseThrow(() -> new NoSuchStoryException(id));
    }
}
