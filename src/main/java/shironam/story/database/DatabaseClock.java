package shironam.story.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Produces the application's clock. It follows the database's clock, by which the view {@code public_stories} decides
 * what is public: where this machine's clock differs, it is corrected by the difference.
 */
@ApplicationScoped
public class DatabaseClock {
    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);

    /** Smaller differences are ignored: the answer's own travel time is as long. */
    private static final Duration UNCERTAIN = Duration.ofMillis(20);

    private static final Duration TOO_MUCH = Duration.ofSeconds(1);

    private volatile Duration skew = Duration.ZERO;
    private volatile boolean told;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Corrected(Clock.systemUTC());
    }

    /**
     * Compares with a time that the database answered.
     *
     * @param before when it was asked, by this machine's clock
     * @param after when it had answered
     */
    public void compare(Instant before, Instant database, Instant after) {
        Duration took = Duration.between(before, after);
        Duration ahead = Duration.between(database, before.plus(took.dividedBy(2)));
        if (took.isNegative() || took.compareTo(ahead.abs()) > 0 || ahead.abs().compareTo(UNCERTAIN) < 0) {
            skew = took.compareTo(TOO_MUCH) < 0 ? Duration.ZERO : skew;
        } else {
            skew = ahead;
        }
        if (isSkewed() && !told) {
            LOG.warnf("%s Times are corrected; set both by NTP.", words());
        }
        told = isSkewed();
    }

    /** Whether the clocks differ by more than a second. */
    public boolean isSkewed() {
        return skew.abs().compareTo(TOO_MUCH) > 0;
    }

    public String words() {
        return String.format(
                Locale.ROOT,
                "This machine's clock is %.1f s %s the database's.",
                skew.abs().toMillis() / 1000.0,
                skew.isNegative() ? "behind" : "ahead of");
    }

    private final class Corrected extends Clock {
        private final Clock machine;

        private Corrected(Clock machine) {
            this.machine = machine;
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Corrected(machine.withZone(zone));
        }

        @Override
        public Instant instant() {
            return machine.instant().minus(skew);
        }

        @Override
        public long millis() {
            return machine.millis() - skew.toMillis();
        }
    }
}
