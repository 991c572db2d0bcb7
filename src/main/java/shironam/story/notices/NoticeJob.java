package shironam.story.notices;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.story.database.SkipOnDatabaseOutage;

/** Looks for what the clock brings, and forgets what is old. Every node does it; who comes second finds nothing. */
@ApplicationScoped
class NoticeJob {
    @Inject
    Notices notices;

    @Inject
    TimelyNotices timely;

    @SkipOnDatabaseOutage
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void storiesThatAreDue() {
        timely.tellOfStoriesNotReady();
    }

    @SkipOnDatabaseOutage
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void picturesThatEnd() {
        timely.tellOfPicturesThatEnd();
        notices.forgetOld();
    }
}
