package shironam.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import shironam.story.changes.FollowUp;
import shironam.story.changes.FollowUpFailure;
import shironam.story.changes.FollowUps;
import shironam.story.database.RunningJobs;
import shironam.story.database.SkipOnDatabaseOutage;

/** Sends the pings to WebSub hubs and the purges to the cache in front that are due. */
@ApplicationScoped
class FollowUpWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    RunningJobs running;

    @Inject
    FollowUps followUps;

    @Inject
    CdnPurger purger;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (followUps.doNext(this::call) && running.mayGoOn()) {
            // until no row is due that no other node has locked
        }
    }

    private void call(FollowUp followUp) throws IOException, InterruptedException {
        URI target = URI.create(followUp.target);
        HttpRequest.Builder request = switch (followUp.kind()) {
            case PING -> WebSubPublisher.ping(target, followUp.subject);
            case PURGE -> purger.purge(target, followUp.subject);
        };
        HttpResponse<Void> answer =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw new FollowUpFailure.RefusedAnswerException(answer.statusCode());
        }
    }
}
