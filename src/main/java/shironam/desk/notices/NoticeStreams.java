package shironam.desk.notices;

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
import shironam.site.live.LiveConnection;
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

    /** A page that listens. */
    private record Listening(LiveConnection connection, long account, String language) {}

    void answer(@Observes Router router) {
        router.get(NoticesResource.HERE + "/stream").order(ORDER).handler(this::open);
        vertx.setPeriodic(settings.heartbeat().toMillis(), now -> beat());
    }

    /** A page that was gone before its stream began has told nobody, so those that are gone are looked for as well. */
    private void beat() {
        open.removeIf(page -> !page.connection.isOpen());
        open.forEach(page -> page.connection.say(HEARTBEAT));
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
        LiveConnection connection = new LiveConnection(vertx.getOrCreateContext(), response, 0);
        Listening page = new Listening(connection, account.id, account.language);
        response.closeHandler(closed -> open.remove(page));
        response.endHandler(ended -> open.remove(page));
        connection.say(Buffer.buffer());
        open.add(page);
        vertx.setTimer(LASTS_MILLIS, now -> end(page));
        ask(page);
    }

    void follow(@Observes KeysInvalidated change) {
        open.stream()
                .filter(page -> change.concerns(SurrogateKey.notices(page.account)))
                .forEach(this::ask);
    }

    /** Whoever listens comes back to the next server. */
    void stop(@Observes ShutdownRequested shutdown) {
        open.forEach(this::end);
    }

    private void end(Listening page) {
        open.remove(page);
        page.connection.letGo();
    }

    private void ask(Listening page) {
        vertx.executeBlocking(() -> notices.unread(page.account), false)
                .onSuccess(unread -> page.connection.say(event(unread, page.language)))
                .onFailure(unreachable -> {
                    if (!DatabaseUnavailableException.isIn(unreachable)) {
                        LOG.warn("Unread notices can't be counted", unreachable);
                    }
                    end(page);
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
