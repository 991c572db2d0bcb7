package shironam.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import shironam.bangla.Dates;
import shironam.story.PublicLists;

/**
 * The next moment at which a finished page may become wrong by itself: when a story that waits for its time comes
 * out, or when the day ends in Dhaka, since every page carries today's date.
 */
@ApplicationScoped
class Boundary {
    private static final Logger LOG = Logger.getLogger(Boundary.class);
    private static final long UNKNOWN = 0;

    @Inject
    PublicLists stories;

    @Inject
    Clock clock;

    private volatile long millis = UNKNOWN;

    /** Whether the moment is over; not while it is unknown, for then nothing is kept. */
    boolean isPassed() {
        long moment = millis;
        return moment != UNKNOWN && System.currentTimeMillis() >= moment;
    }

    /** Finds the moment out if need be; false when the database can't be asked. */
    boolean isKnown() {
        return millis != UNKNOWN && !isPassed() || renew();
    }

    void forget() {
        millis = UNKNOWN;
    }

    /** @return whether it is known now */
    boolean renew() {
        try {
            Instant midnight = LocalDate.now(clock.withZone(Dates.ZONE))
                    .plusDays(1)
                    .atStartOfDay(Dates.ZONE)
                    .toInstant();
            Instant next = QuarkusTransaction.requiringNew()
                    .call(stories::nextPublication)
                    .orElse(midnight);
            millis = (next.isBefore(midnight) ? next : midnight).toEpochMilli();
            return true;
        } catch (RuntimeException unreachable) {
            LOG.warnf(
                    "The next publication can't be read, so pages are not kept for now: %s", unreachable.getMessage());
            millis = UNKNOWN;
            return false;
        }
    }
}
