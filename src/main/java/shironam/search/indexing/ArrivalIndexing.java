package shironam.search.indexing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import shironam.story.changes.StoriesArrived;
import shironam.story.database.QueryTimeouts;
import shironam.story.origins.ImportRunEnded;

/**
 * Indexes what an import brings in a thread of its own, so that the import writes the next stories meanwhile. One batch
 * is indexed and none waits: an import that is faster than the index waits for it, and its end does.
 */
@ApplicationScoped
class ArrivalIndexing {
    private static final Logger LOG = Logger.getLogger(ArrivalIndexing.class);

    @Inject
    Indexer indexer;

    private final ExecutorService beside = Executors.newSingleThreadExecutor(ArrivalIndexing::daemon);
    private Future<?> running;

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "indexing-arrivals");
        thread.setDaemon(true);
        return thread;
    }

    synchronized void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) StoriesArrived arrived) {
        if (!arrived.texts().isEmpty()) {
            await();
            running = beside.submit(QueryTimeouts.inherited(() -> indexer.index(arrived)));
        }
    }

    /** Who started it looks for the stories now. */
    synchronized void finish(@Observes ImportRunEnded ended) {
        await();
    }

    @PreDestroy
    void close() {
        beside.shutdown();
    }

    private void await() {
        if (running == null) {
            return;
        }
        try {
            running.get();
        } catch (ExecutionException failed) { // an error; the stories wait in the database as after a refusal
            LOG.warn("Stories are in, and will be searched a little later", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        running = null;
    }
}
