package shironam.site.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import shironam.settings.LiveSettings;
import shironam.story.changes.KeysInvalidated;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.DatabaseUnavailableException;
import shironam.story.database.ShutdownRequested;

/**
 * Tells browsers of new updates as they come (server-sent events). A reader who listens costs a connection of an event
 * loop and nothing else: the news of a story are asked for when they change, once for all who listen.
 */
@ApplicationScoped
class LiveBroadcaster {
    private static final Logger LOG = Logger.getLogger(LiveBroadcaster.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    private static final String COME_BACK_SECONDS = "60";

    @Inject
    Vertx vertx;

    @Inject
    LiveHtml html;

    @Inject
    LiveSettings settings;

    private final Map<Long, LiveStream> streams = new ConcurrentHashMap<>();
    private final AtomicInteger listening = new AtomicInteger();

    static String path(long story) {
        return "/story/" + story + "/updates";
    }

    void answer(@Observes Router router, MeterRegistry metrics) {
        Gauge.builder("shironam.live.listeners", listening, AtomicInteger::get)
                .description("Browsers that listen to live stories")
                .register(metrics);
        router.getWithRegex("/story/(?<id>\\d{1,18})/updates")
                .order(Integer.MIN_VALUE + 1)
                .handler(this::open);
        vertx.setPeriodic(
                settings.heartbeat().toMillis(), now -> streams.values().forEach(stream -> stream.beat(HEARTBEAT)));
    }

    private void open(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (listening.incrementAndGet() > settings.readers()) {
            listening.decrementAndGet();
            response.putHeader("Retry-After", COME_BACK_SECONDS);
            refuse(response, 503);
            return;
        }
        long story = Long.parseLong(context.pathParam("id"));
        LiveConnection reader = new LiveConnection(vertx.getOrCreateContext(), response, heard(context.request()));
        response.closeHandler(closed -> leave(story, reader));
        response.endHandler(ended -> leave(story, reader));
        streams.compute(story, (same, known) -> {
            LiveStream stream = known == null ? new LiveStream() : known;
            if (stream.join(reader)) {
                ask(story, stream);
            }
            return stream;
        });
    }

    private void leave(long story, LiveConnection reader) {
        if (reader.goes()) {
            listening.decrementAndGet();
            streams.computeIfPresent(story, (same, stream) -> stream.leave(reader) ? null : stream);
        }
    }

    void follow(@Observes KeysInvalidated change) {
        streams.forEach((story, stream) -> {
            boolean concerned = change.concerns(SurrogateKey.story(story)) || stream.shows(change);
            if (concerned && stream.beginToAsk()) {
                ask(story, stream);
            }
        });
    }

    /** Whoever listens comes back to the next server. */
    void stop(@Observes ShutdownRequested shutdown) {
        streams.values().forEach(LiveStream::giveUp);
    }

    private void ask(long story, LiveStream stream) {
        vertx.executeBlocking(() -> html.news(story), false)
                .onSuccess(news -> {
                    if (stream.hear(news)) {
                        ask(story, stream);
                    }
                })
                .onFailure(unreachable -> {
                    if (!DatabaseUnavailableException.isIn(unreachable)) {
                        LOG.warnf("The news of story %s can't be read: %s", story, unreachable.getMessage());
                    }
                    stream.giveUp();
                });
    }

    /** A browser that comes back tells the last event that it got; one that has just loaded the page tells that. */
    private static long heard(HttpServerRequest request) {
        String last = request.getHeader("Last-Event-ID");
        String said = last != null ? last : request.getParam("since", "0");
        return said.matches("\\d{1,18}") ? Long.parseLong(said) : 0;
    }

    static void refuse(HttpServerResponse response, int status) {
        response.setStatusCode(status)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end();
    }
}
