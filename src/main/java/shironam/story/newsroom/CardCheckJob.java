package shironam.story.newsroom;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.story.database.SkipOnDatabaseOutage;

/** Looks at all cards every night. Every node does it; who comes second finds nothing to mend. */
@ApplicationScoped
class CardCheckJob {
    @Inject
    CardCheck check;

    @SkipOnDatabaseOutage
    @Scheduled(cron = "0 50 2 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNight() {
        check.run();
    }
}
