package shironam.desk.pictures;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.media.PictureHashes;
import shironam.story.database.SkipOnDatabaseOutage;

/** Looks at pictures that an import brought, or that were there before anybody looked; a few at a time, readers come first. */
@ApplicationScoped
class LookalikesJob {
    private static final int BATCH = 5;

    @Inject
    PictureHashes hashes;

    @SkipOnDatabaseOutage
    @Scheduled(every = "10s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        hashes.lookAtOthers(BATCH);
    }
}
