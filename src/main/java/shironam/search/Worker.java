package shironam.search;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import shironam.story.InBackground;

/** Takes up what waits: after an upgrade everything, else what an interruption left, or a tag's new name made necessary. */
@ApplicationScoped
class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** So many take long enough to be told of. */
    private static final int MANY = 1000;

    /** What is still not done then is a whole archive that has come in: it rests as long as it works, for those who ask. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Inject
    Indexing indexing;

    @Inject
    Counting counting;

    @Inject
    Related related;

    /** Apart from the index, which is not to wait for it. */
    @InBackground
    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void relate() {
        long began = System.nanoTime();
        long taken = began;
        while (related.doNext() && !Thread.currentThread().isInterrupted()) {
            long done = System.nanoTime();
            if (done - began > AT_ONCE.toNanos()) {
                LockSupport.parkNanos(done - taken);
            }
            taken = System.nanoTime();
        }
    }

    @InBackground
    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        long waiting = indexing.waiting();
        if (waiting >= MANY) {
            LOG.infof("%d stories are being indexed; until that is done a search does not find all of them", waiting);
        }
        long done = 0;
        for (int some = indexing.indexSome();
                some > 0 && !Thread.currentThread().isInterrupted();
                some = indexing.indexSome()) {
            done += some;
        }
        if (counting.isDue()) {
            counting.count();
        }
        if (waiting >= MANY) {
            LOG.infof("%d stories are indexed", done);
        }
    }
}
