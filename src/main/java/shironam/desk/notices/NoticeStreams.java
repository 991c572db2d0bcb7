package shironam.desk.notices;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import shironam.desk.CurrentUser;
import shironam.identity.Account;
import shironam.settings.LiveSettings;
import shironam.story.changes.KeysInvalidated;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.DatabaseUnavailableException;
import shironam.story.database.ShutdownRequested;
import shironam.story.notices.Notices;

/**
 * Tells the pages of the desk how much their person has not read, as it changes (server-sent events). It is a number
 * alone; what was told stands on the page behind the bell. A stream ends after some minutes and the browser asks for
 * another one, so that nobody listens whose login has ended.
 */
@ApplicationScoped
class NoticeStreams {
    private static final Logger LOG = Logger.getLogger(NoticeStreams.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    private static final String RETURNS_AFTER = "retry: 5000\n\n";
    private static final long LASTS_MILLIS = 10 * 60 * 1000L;

    /** Only pages in sight listen, so a person has a few. */
    private static final int MOST_OF_ALL = 2_000;

    /** After who asks is known, and before REST looks for a resource. */
    private static final int ORDER = -1;

    @Inject
    Vertx vertx;

    @Inject
    Notices notices;

    @Inject
    LiveSettings settings;

    private final Set<Listening> open = ConcurrentHashMap.newKeySet();

    /** A page that listens. Whatever is written to it is written on its own event loop, in order. */
    private record Listening(Context loop, HttpServerResponse response, long account, String language) {
        void write(Buffer text) {
            loop.runOnContext(now -> {
                if (!response.ended() && !response.closed()) {
                    if (response.writeQueueFull()) {
                        response.close(); // it does not keep up, and will come back
                    } else {
                        response.write(text);
                    }
                }
            });
        }

        void end() {
            loop.runOnContext(now -> {
                if (!response.ended() && !response.closed()) {
                    response.end();
                }
            });
        }
    }

    void answer(@Observes Router router) {
        router.get(NoticesResource.HERE + "/stream").order(ORDER).handler(this::open);
        vertx.setPeriodic(settings.heartbeat().toMillis(), now -> open.forEach(page -> page.write(HEARTBEAT)));
    }

    private void open(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!CurrentUser.isKnown(context) || open.size() >= MOST_OF_ALL) {
            response.setStatusCode(CurrentUser.isKnown(context) ? 503 : 401)
                    .putHeader("Cache-Control", "no-store")
                    .end();
            return;
        }
        Account account = CurrentUser.of(context);
        Listening page = new Listening(vertx.getOrCreateContext(), response, account.id, account.language);
        response.closeHandler(closed -> open.remove(page));
        response.endHandler(ended -> open.remove(page));
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no") // nginx would hold the events back
                .putHeader("X-Content-Type-Options", "nosniff")
                .write(RETURNS_AFTER);
        open.add(page);
        vertx.setTimer(LASTS_MILLIS, now -> page.end());
        ask(page);
    }

    void follow(@Observes KeysInvalidated change) {
        open.stream()
                .filter(page -> change.concerns(SurrogateKey.notices(page.account)))
                .forEach(this::ask);
    }

    /** Whoever listens comes back to the next server. */
    void stop(@Observes ShutdownRequested shutdown) {
        open.forEach(Listening::end);
    }

    private void ask(Listening page) {
        vertx.executeBlocking(() -> notices.unread(page.account), false)
                .onSuccess(unread -> page.write(event(unread, page.language)))
                .onFailure(unreachable -> {
                    if (!DatabaseUnavailableException.isIn(unreachable)) {
                        LOG.warn("Unread notices can't be counted", unreachable);
                    }
                    page.end();
                });
    }

    private static Buffer event(int unread, String language) {
        String count = Bell.digits(unread, language);
        JsonObject said =
                new JsonObject().put("count", count == null ? "" : count).put("label", label(count, language));
        return Buffer.buffer("event: unread\ndata: " + said.encode() + "\n\n");
    }

    private static String label(String count, String language) {
        NoticeMessages words = NoticeWords.messages(language);
        return count == null ? words.title() : words.bell(count);
    }
}
