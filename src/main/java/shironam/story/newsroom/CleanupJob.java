package shironam.story.newsroom;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.story.analytics.PageViews;
import shironam.story.changes.FollowUps;
import shironam.story.database.IdempotencyKeys;
import shironam.story.database.RunningJobs;
import shironam.story.database.SkipOnDatabaseOutage;
import shironam.story.workflow.Trash;

/** What has to go in the end. Every node does it; nothing waits for it. */
@ApplicationScoped
class CleanupJob {
    @Inject
    RunningJobs running;

    @Inject
    Trash trash;

    @Inject
    FollowUps followUps;

    @Inject
    PageViews reads;

    @Inject
    IdempotencyKeys forms;

    @SkipOnDatabaseOutage
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clear() {
        while (trash.empty() > 0 && running.mayGoOn()) {
            // some hundred stories at a time, so that no transaction is long
        }
        followUps.forgetOld();
        reads.forgetOld();
        forms.forgetOld();
    }
}
