package shironam.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import shironam.settings.PurgeSettings;
import shironam.story.changes.FollowUp;
import shironam.story.changes.FollowUpFailure;
import shironam.story.changes.FollowUps;
import shironam.story.database.BackgroundJob;

/** Sends the pings to WebSub hubs and the purges to the cache in front that are due. */
@ApplicationScoped
class FollowUpWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    FollowUps followUps;

    /** A header by which the cache authenticates us, "Name: value". */
    @Inject
    PurgeSettings settings;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @BackgroundJob
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (followUps.doNext(this::call) && !Thread.currentThread().isInterrupted()) {
            // until no row is due that no other node has locked
        }
    }

    private void call(FollowUp followUp) throws IOException, InterruptedException {
        HttpRequest request = switch (followUp.kind()) {
            case PING -> ping(followUp);
            case PURGE -> purge(followUp);
        };
        HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw new FollowUpFailure.RefusedAnswerException(answer.statusCode());
        }
    }

    private static HttpRequest ping(FollowUp followUp) {
        String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(followUp.subject, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(followUp.target))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private HttpRequest purge(FollowUp followUp) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(followUp.target))
                .timeout(PATIENCE)
                .header("Surrogate-Key", followUp.subject)
                .header("Cache-Tag", CdnHeaders.tags(followUp.subject))
                .POST(HttpRequest.BodyPublishers.noBody());
        settings.header()
                .map(header -> header.split(":", 2))
                .filter(parts -> parts.length == 2)
                .ifPresent(parts -> request.header(parts[0].strip(), parts[1].strip()));
        return request.build();
    }
}
