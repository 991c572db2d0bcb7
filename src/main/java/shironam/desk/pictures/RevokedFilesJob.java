package shironam.desk.pictures;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.media.RevokedPictures;
import shironam.story.database.SkipOnDatabaseOutage;

/** Deletes what of revoked pictures could not be deleted at once. */
@ApplicationScoped
class RevokedFilesJob {
    @Inject
    RevokedPictures revoked;

    @SkipOnDatabaseOutage
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteFiles() {
        revoked.deleteFiles();
    }
}
