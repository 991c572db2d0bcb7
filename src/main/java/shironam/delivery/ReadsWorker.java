package shironam.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.story.MostRead;
import shironam.story.Reads;

/** Brings what was counted into the database, and from there before readers. */
@ApplicationScoped
class ReadsWorker {
    @Inject
    Reads reads;

    @Inject
    MostRead mostRead;

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        reads.write();
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        mostRead.renew();
    }
}
