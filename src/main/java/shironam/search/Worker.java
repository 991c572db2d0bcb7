package shironam.search;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Takes up what waits: after an upgrade everything, else what an interruption left, or a tag's new name made necessary. */
@ApplicationScoped
class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** So many take long enough to be told of. */
    private static final int MANY = 1000;

    @Inject
    Indexing indexing;

    @Inject
    Counting counting;

    @Inject
    Related related;

    /** Apart from the index, which is not to wait for it. */
    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void relate() {
        while (related.doNext() && !Thread.currentThread().isInterrupted()) {
            // until nothing is due that nobody else is at
        }
    }

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
