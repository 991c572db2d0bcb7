package shironam.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import shironam.story.DatabaseAway;

/**
 * Whether the database answers. The first request that finds it away tells all others, so that not each holds a thread
 * until it is clear once more; only {@link DatabaseProbe} finds that it is back. An outage is two lines in the log.
 */
@ApplicationScoped
class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);

    /** What is over sooner, as the restart of a database, is not told of. */
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(2);

    private static final Duration NOT_OFTENER = Duration.ofMinutes(10);

    @Inject
    AgroalDataSource connections;

    private final AtomicLong toldOfDisk = new AtomicLong();

    private final Object change = new Object();
    private volatile boolean on;
    private volatile long lastFailure = System.nanoTime() - 1;
    private long since;
    private boolean told;

    void seen(@Observes DatabaseAway failure) {
        lastFailure = System.nanoTime();
        tellOfDisk(failure);
        synchronized (change) {
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
    }

    private void tellOfDisk(DatabaseAway failure) {
        long last = toldOfDisk.get();
        if (failure.isForDisk()
                && (last == 0 || lastFailure - last > NOT_OFTENER.toNanos())
                && toldOfDisk.compareAndSet(last, lastFailure)) {
            LOG.errorf("The disk of the database is full, so nothing can be saved: %s", failure.getMessage());
        }
    }

    /** The database has answered what pages ask. */
    void isOver() {
        if (!on) {
            return;
        }
        synchronized (change) {
            connections.flush(AgroalDataSource.FlushMode.GRACEFUL); // those in use may hang still
            on = false;
            if (told) {
                told = false;
                Duration lasted = Duration.ofNanos(System.nanoTime() - since);
                LOG.infof("The database is back. It was away for %d s.", lasted.toSeconds());
            }
        }
    }

    boolean isOn() {
        return on;
    }

    boolean hasBeenSeenSince(long nanoTime) {
        return lastFailure - nanoTime >= 0;
    }

    /** Waits so long, or until an outage begins. */
    void waitForOne(Duration patience) throws InterruptedException {
        synchronized (change) {
            if (!on) {
                change.wait(patience.toMillis());
            } else {
                change.wait(patience.toMillis() / 4);
            }
        }
    }
}
