package shironam.search.indexing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import shironam.search.related.RelatedStoriesIndexer;
import shironam.search.tables.IndexFailures;
import shironam.search.tables.TermStatistics;
import shironam.story.database.DatabaseUnavailableException;
import shironam.story.database.RunningJobs;
import shironam.story.database.SkipOnDatabaseOutage;

/**
 * Takes up what waits: after an upgrade everything, else what an interruption left, or a tag's new name made necessary.
 */
@ApplicationScoped
class IndexingWorker {
    private static final Logger LOG = Logger.getLogger(IndexingWorker.class);

    /** From so many on the work is logged. */
    private static final int MANY = 1000;

    /**
     * What is still not done then is a whole archive that has come in: it rests as long as it works, for those who ask.
     */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Inject
    RunningJobs running;

    @Inject
    Indexer indexing;

    @Inject
    NewsroomIndexer newsroom;

    @Inject
    TermStatistics counting;

    @Inject
    RelatedStoriesIndexer related;

    @Inject
    IndexRebuild rebuilding;

    @Inject
    IndexFailures failures;

    private final Attempts working = new Attempts("The index of the search can't be kept up");

    private final Attempts drafting = new Attempts("The desk's own index can't be kept up");

    private final Attempts relating = new Attempts("Related stories can't be worked out");

    private final Attempts renewing = new Attempts("The index of the search can't be built anew");

    private Instant nextRenewal = Instant.EPOCH;

    /** Doubles from one attempt to the next. */
    private Duration renewalPause = Duration.ofMinutes(1);

    /** Logs once when something begins to fail and once when it works again. */
    private static final class Attempts {
        private final String fault;
        private boolean failing;

        Attempts(String fault) {
            this.fault = fault;
        }

        void attempt(Runnable work) {
            try {
                work.run();
                if (failing) {
                    LOG.infof("%s: that is over", fault);
                }
                failing = false;
            } catch (RuntimeException | StackOverflowError failed) {
                if (DatabaseUnavailableException.isIn(failed)) {
                    return; // which is said once, by who watches the database
                }
                if (!failing) {
                    LOG.warnf("%s, and is tried again every few seconds: %s", fault, failed.getMessage());
                }
                failing = true;
            }
        }
    }

    /** A job of its own, so that indexing does not wait for it. */
    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void relate() {
        relating.attempt(this::relateDue);
    }

    private void relateDue() {
        long began = System.nanoTime();
        long taken = began;
        while (related.doNext() && running.mayGoOn()) {
            long done = System.nanoTime();
            if (done - began > AT_ONCE.toNanos()) {
                LockSupport.parkNanos(done - taken);
            }
            taken = System.nanoTime();
        }
    }

    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (Instant.now().isAfter(nextRenewal)) {
            renewing.attempt(this::renew);
        }
        working.attempt(this::indexWaiting);
        drafting.attempt(this::indexDrafts);
    }

    private void indexDrafts() {
        while (newsroom.indexSome() > 0 && running.mayGoOn()) {
            // until nothing waits
        }
    }

    /** After an upgrade that analyses words otherwise. */
    private void renew() {
        if (!rebuilding.isDue()) {
            return;
        }
        renewalPause = renewalPause.multipliedBy(2);
        nextRenewal = Instant.now().plus(renewalPause);
        LOG.info("The index was made by an older version; it is built anew beside the one in use. Until that is done,"
                + " some forms of words are not found");
        try {
            LOG.infof("The index is built anew: %d stories", rebuilding.rebuild((done, all) -> {}));
        } catch (IndexRebuild.AlreadyRunningException another) {
            LOG.info(another.getMessage());
        }
    }

    private void indexWaiting() {
        failures.takeUp();
        long waiting = indexing.waiting();
        if (waiting >= MANY) {
            LOG.infof("%d stories are being indexed; until that is done a search does not find all of them", waiting);
        }
        long done = 0;
        for (int some = indexing.indexSome(); some > 0 && running.mayGoOn(); some = indexing.indexSome()) {
            done += some;
        }
        if (counting.isDue()) {
            counting.count();
            newsroom.forgetPublished();
        }
        if (waiting >= MANY) {
            LOG.infof("%d stories are indexed", done);
        }
    }
}
