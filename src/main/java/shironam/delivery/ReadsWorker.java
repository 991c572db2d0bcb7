package shironam.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.story.InBackground;
import shironam.story.MostRead;
import shironam.story.Reads;

/** Brings what was counted into the database, and from there before readers. */
@ApplicationScoped
class ReadsWorker {
    @Inject
    Reads reads;

    @Inject
    MostRead mostRead;

    @InBackground
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        reads.write();
    }

    @InBackground
    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        mostRead.renew();
    }
}
