package shironam.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.story.analytics.MostRead;
import shironam.story.analytics.PageViews;
import shironam.story.database.SkipOnDatabaseOutage;
import shironam.story.fronts.FrontPlaces;

/** Writes the counted page views to the database, and renews the list of what is read most. */
@ApplicationScoped
class PageViewWorker {
    @Inject
    PageViews reads;

    @Inject
    FrontPlaces places;

    @Inject
    MostRead mostRead;

    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        reads.write(places::of);
    }

    @SkipOnDatabaseOutage
    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        mostRead.renew();
    }
}
