package shironam.delivery.cache;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import shironam.bangla.Dates;
import shironam.delivery.database.DatabaseOutage;
import shironam.story.breaking.BreakingNews;
import shironam.story.database.DatabaseUnavailableException;
import shironam.story.lists.PublicLists;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.PublicPictures;

/**
 * The next moment at which a cached page may become wrong by the clock alone: when a story that waits for its time
 * comes out, when the breaking line ends, when a picture may be shown no more, or when the day ends by the paper's clock, since every page carries today's
 * date.
 */
@ApplicationScoped
class NextExpiry {
    private static final Logger LOG = Logger.getLogger(NextExpiry.class);
    private static final long UNKNOWN = 0;

    @Inject
    PublicLists stories;

    @Inject
    PaperSettings paper;

    @Inject
    BreakingNews breaking;

    @Inject
    PublicPictures pictures;

    @Inject
    Clock clock;

    @Inject
    DatabaseOutage outage;

    private volatile long millis = UNKNOWN;

    /** Whether the moment is over; not while it is unknown, for then nothing is kept. */
    boolean isPassed() {
        long moment = millis;
        return moment != UNKNOWN && clock.millis() >= moment;
    }

    /** Whether it is known and in the future, so that a page made now may be cached. */
    boolean isAhead() {
        return clock.millis() < millis;
    }

    void forget() {
        millis = UNKNOWN;
    }

    /**
     * Finds the moment anew. One renewal at a time, or an older answer might replace a newer one.
     *
     * @return whether what was kept until now may be kept further: the moment that was known had not passed unnoticed,
     *     and the next one is known
     */
    boolean renew() {
        return renew(System.nanoTime());
    }

    /** Refuses at once if the database was found unavailable while this thread waited for the lock. */
    private synchronized boolean renew(long asked) {
        long before = millis;
        millis = outage.hasBeenSeenSince(asked) ? UNKNOWN : nextMoment();
        return millis != UNKNOWN && (before == UNKNOWN || clock.millis() < before);
    }

    private long nextMoment() {
        try {
            return QuarkusTransaction.requiringNew().call(this::read).toEpochMilli();
        } catch (RuntimeException unreachable) {
            if (DatabaseUnavailableException.isIn(unreachable)) {
                outage.seen(new DatabaseUnavailableException(unreachable));
                return UNKNOWN;
            }
            LOG.warnf(
                    "The next moment of change can't be read, so pages are not kept for now: %s",
                    unreachable.getMessage());
            return UNKNOWN;
        }
    }

    private Instant read() {
        paper.facts(); // which tell by which clock the day ends
        Instant midnight = LocalDate.now(clock.withZone(Dates.zone()))
                .plusDays(1)
                .atStartOfDay(Dates.zone())
                .toInstant();
        return Stream.of(stories.nextPublication(), breaking.nextEnd(), pictures.nextEnd())
                .flatMap(Optional::stream)
                .filter(midnight::isAfter)
                .min(Instant::compareTo)
                .orElse(midnight);
    }
}
