package shironam.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import shironam.story.DatabaseAway;

/**
 * Remembers for a second that the database is away, so that not everybody who asks for a page holds a thread until it
 * is clear once more. After that second one of them tries.
 */
@ApplicationScoped
class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long NONE = 0;

    @Inject
    AgroalDataSource connections;

    /** When the next one may try. */
    private final AtomicLong nextTry = new AtomicLong(NONE);

    private volatile long lastFailure = System.nanoTime() - A_SECOND;

    void seen(@Observes DatabaseAway failure) {
        lastFailure = System.nanoTime();
        if (nextTry.getAndSet(lastFailure + A_SECOND) == NONE) {
            LOG.errorf("The database is away, pages come from what was kept: %s", failure.getMessage());
            giveUpConnections();
        }
    }

    void isOver() {
        if (nextTry.get() != NONE && nextTry.getAndSet(NONE) != NONE) {
            LOG.info("The database is back.");
            giveUpConnections();
        }
    }

    /** Not while it is time to try again. */
    boolean isOn() {
        long next = nextTry.get();
        return next != NONE && System.nanoTime() - next < 0;
    }

    /** Whether one should not even ask the database now. Each time when it is no more so sure, one may. */
    boolean keepsOut() {
        long next = nextTry.get();
        return next != NONE
                && (System.nanoTime() - next < 0 || !nextTry.compareAndSet(next, System.nanoTime() + A_SECOND));
    }

    boolean hasBeenSeenSince(long nanoTime) {
        return lastFailure - nanoTime >= 0;
    }

    /** Idle ones are dead, and each would fail somebody first. */
    private void giveUpConnections() {
        connections.flush(AgroalDataSource.FlushMode.IDLE);
    }
}
