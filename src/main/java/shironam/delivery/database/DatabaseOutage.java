package shironam.delivery.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import shironam.delivery.health.DatabaseProbe;
import shironam.story.database.DatabaseUnavailableException;

/**
 * Whether the database answers. The first request that fails starts an outage, and all others are then refused at once
 * instead of holding a thread until their own time-out. Only {@link DatabaseProbe} ends it. An outage is two lines in
 * the log.
 */
@ApplicationScoped
public class DatabaseOutage {
    private static final Logger LOG = Logger.getLogger(DatabaseOutage.class);

    /** A shorter outage, as the restart of a database, is not logged. */
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(2);

    private static final Duration NOT_OFTENER = Duration.ofMinutes(10);

    /** As long as the answer to a question may be waited for that was asked before the database was back. */
    private static final Duration LATE_FAILURES = Duration.ofSeconds(10);

    @Inject
    AgroalDataSource connections;

    private final AtomicLong toldOfDisk = new AtomicLong();

    private final Object change = new Object();
    private volatile boolean on;
    private volatile long lastFailure = System.nanoTime() - 1;
    private volatile boolean inDoubt;
    private long since;
    private long over = System.nanoTime() - LATE_FAILURES.toNanos();
    private boolean told;

    /**
     * Hears of a failure. Shortly after an outage it may be the end of a question that was asked during it, so it
     * begins no other: {@link DatabaseProbe} is asked to look.
     */
    public void seen(@Observes DatabaseUnavailableException failure) {
        note(failure);
        synchronized (change) {
            if (!on && lastFailure - over < LATE_FAILURES.toNanos()) {
                inDoubt = true;
                change.notifyAll();
            } else {
                begin(failure);
            }
        }
    }

    /** The database does not answer now. */
    public void begins(DatabaseUnavailableException failure) {
        note(failure);
        synchronized (change) {
            begin(failure);
        }
    }

    private void note(DatabaseUnavailableException failure) {
        lastFailure = System.nanoTime();
        tellOfDisk(failure);
    }

    /** Or goes on, if there is one; under the lock. */
    private void begin(DatabaseUnavailableException failure) {
        if (!on) {
            on = true;
            since = lastFailure;
            connections.flush(AgroalDataSource.FlushMode.IDLE); // they are dead, and each would fail somebody first
            change.notifyAll();
        } else if (!told && lastFailure - since > WORTH_A_LINE.toNanos()) {
            told = true;
            LOG.errorf("The database is away, pages come from what was kept: %s", failure.getMessage());
        }
    }

    private void tellOfDisk(DatabaseUnavailableException failure) {
        long last = toldOfDisk.get();
        if (failure.isForDisk()
                && (last == 0 || lastFailure - last > NOT_OFTENER.toNanos())
                && toldOfDisk.compareAndSet(last, lastFailure)) {
            LOG.errorf("The disk of the database is full, so nothing can be saved: %s", failure.getMessage());
        }
    }

    /** The database has answered what pages ask, over the connections of the pool, too. */
    public void isOver() {
        inDoubt = false;
        if (!on) {
            return;
        }
        synchronized (change) {
            on = false;
            over = System.nanoTime();
            if (told) {
                told = false;
                Duration lasted = Duration.ofNanos(System.nanoTime() - since);
                LOG.infof("The database is back. It was away for %d s.", lasted.toSeconds());
            }
        }
    }

    public boolean isOn() {
        return on;
    }

    /** Whether it must be found out if there is one. */
    public boolean isInQuestion() {
        return on || inDoubt;
    }

    public boolean hasBeenSeenSince(long nanoTime) {
        return lastFailure - nanoTime >= 0;
    }

    /** Waits so long, or until an outage begins. */
    public void waitForOne(Duration patience) throws InterruptedException {
        synchronized (change) {
            if (!isInQuestion()) {
                change.wait(patience.toMillis());
            } else {
                change.wait(patience.toMillis() / 4);
            }
        }
    }
}
