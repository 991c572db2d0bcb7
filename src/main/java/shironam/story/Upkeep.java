package shironam.story;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What has to go in the end. Every node does it; nothing waits for it. */
@ApplicationScoped
class Upkeep {
    @Inject
    Trash trash;

    @Inject
    FollowUps followUps;

    @Inject
    Reads reads;

    @InBackground
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clear() {
        while (trash.empty() > 0) {
            // some hundred stories at a time, so that no transaction is long
        }
        followUps.forgetOld();
        reads.forgetOld();
    }
}
