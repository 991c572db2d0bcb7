package shironam.story.database;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * The background jobs that run. The scheduler doesn't wait for them at its end, so they would go on without a database:
 * who stops the application waits for them here, a few seconds at most, and none begins any more.
 */
@ApplicationScoped
public class RunningJobs {
    private static final Logger LOG = Logger.getLogger(RunningJobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Each job holds it for reading. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile boolean stopping;
    private final BooleanSupplier isAtItsEnd;

    public RunningJobs() {
        this(RunningJobs::isContainerAtItsEnd);
    }

    /** @param isAtItsEnd of the application, of which this object may not know: one that is asked for then is made anew */
    RunningJobs(BooleanSupplier isAtItsEnd) {
        this.isAtItsEnd = isAtItsEnd;
    }

    private static boolean isContainerAtItsEnd() {
        ArcContainer container = Arc.container();
        return container != null && !container.isRunning();
    }

    private boolean isStopping() {
        return stopping || isAtItsEnd.getAsBoolean();
    }

    /** Asked by a job between two pieces of its work, of which there may be thousands. */
    public boolean mayGoOn() {
        return !isStopping() && !Thread.currentThread().isInterrupted();
    }

    /** @param name for the log */
    Object run(Callable<Object> job, Object name) throws Exception {
        if (isStopping() || !lock.readLock().tryLock()) {
            return null;
        }
        try {
            return job.call();
        } catch (RuntimeException failure) {
            if (!isStopping()) {
                throw failure;
            }
            LOG.debugf(failure, "%s was stopped in the middle; the next start goes on", name);
            return null;
        } finally {
            lock.readLock().unlock();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!lock.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Some background jobs take longer; they are given up");
        }
    }
}
