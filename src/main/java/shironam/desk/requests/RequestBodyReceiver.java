package shironam.desk.requests;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shironam.desk.sessions.SessionCookie;
import shironam.desk.sessions.SessionLookup;

/**
 * Receives the whole body of a request on the event loop, before a thread of the pool is taken: REST would read a
 * form on such a thread, and eight slow lines would hold them all.
 */
@ApplicationScoped
class RequestBodyReceiver {
    /** The attribute of the request that holds the received body, as an {@link java.io.InputStream}. */
    static final String RECEIVED = RequestBodyReceiver.class.getName();

    /** The attribute that holds the status by which the request is to be refused. */
    static final String REFUSED = RECEIVED + ".refused";

    private static final String TOO_SLOW = """
            লাইন খুব ধীর: পুরোটা সময়মতো এসে পৌঁছায়নি। ব্রাউজারে পেছনে যান, আপনার লেখা ফরমেই আছে; তারপর আবার পাঠান।

            The line is too slow: not all of it came in time. Go back in your browser, what you wrote is still in the form; then send it again.
            """;

    /**
     * Milliseconds between a refusal and the closing of the connection, so that a client which still sends gets the
     * answer.
     */
    private static final long LINGER = 2_000;

    /** Bytes that all clients without a session may have under way together, beyond a few kilobytes each. */
    private static final long OF_ALL_STRANGERS = 64L * 1024 * 1024;

    private static final String FORM_OF_PARTS = "multipart/form-data";

    private static final long FREE = 16 * 1024;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize most;

    @ConfigProperty(name = "quarkus.http.limits.max-form-attribute-size")
    MemorySize mostText;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    String folder;

    @Inject
    SessionLookup loggedIn;

    @Inject
    SessionCookie cookies;

    private final AtomicLong ofStrangers = new AtomicLong();

    void receiveFirst(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 2).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!bringsSomething(request)) {
            context.next();
            return;
        }
        long length = length(request);
        boolean small = length >= 0 && length <= BodyLimits.STRANGER.most();
        if (small || session(context) == null) {
            receiveFromStranger(context, length);
            return;
        }
        request.pause();
        isLoggedIn(context).onComplete(answer -> {
            if (answer.succeeded() && answer.result()) {
                begin(context, length, forEditors(context));
            } else {
                receiveFromStranger(context, length);
            }
        });
    }

    private void receiveFromStranger(RoutingContext context, long length) {
        if (length > BodyLimits.STRANGER.most()) {
            refuse(context, 413);
            return;
        }
        long reserved = Math.max(0, (length < 0 ? BodyLimits.STRANGER.most() : length) - FREE);
        if (ofStrangers.addAndGet(reserved) > OF_ALL_STRANGERS && reserved > 0) {
            ofStrangers.addAndGet(-reserved);
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "30");
            refuse(context, 503);
            return;
        }
        if (reserved > 0) {
            context.addEndHandler(over -> ofStrangers.addAndGet(-reserved));
        }
        begin(context, length, BodyLimits.STRANGER);
    }

    private void begin(RoutingContext context, long length, BodyLimits allowance) {
        if (length > allowance.most()) {
            refuse(context, 413);
            return;
        }
        HttpServerRequest request = context.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        new IncomingBody(this, folder, context, length, allowance).receive();
    }

    /**
     * The time of a client without a session is over. It may have one and a slow line, so the session is looked up now.
     */
    Future<BodyLimits> allowMore(RoutingContext context) {
        return session(context) == null
                ? Future.succeededFuture(null)
                : isLoggedIn(context).map(answer -> answer ? forEditors(context) : null);
    }

    /** Refuses by a page of the desk or the site, which says why. */
    void refuse(RoutingContext context, int status) {
        cutAfterAnswer(context);
        context.request().headers().remove(HttpHeaders.CONTENT_LENGTH); // Quarkus would refuse it again, without a word
        context.put(REFUSED, status);
        context.next();
    }

    /** Refuses in a few words, since many such requests may come at once. */
    void refuseAsTooSlow(RoutingContext context) {
        cutAfterAnswer(context);
        context.response()
                .setStatusCode(408)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(TOO_SLOW);
    }

    /** What still comes is thrown away for a moment: a connection that is cut at once loses the answer as well. */
    private static void cutAfterAnswer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(over -> context.vertx()
                    .setTimer(LINGER, late -> request.connection().close()));
        }
        if (!request.isEnded()) {
            request.handler(thrownAway -> {}).endHandler(end -> {}).exceptionHandler(gone -> {});
            request.resume();
        }
    }

    private Future<Boolean> isLoggedIn(RoutingContext context) {
        String session = session(context);
        return context.vertx().executeBlocking(() -> loggedIn.has(session), false);
    }

    /** Files come in forms of parts. A text has to be no larger than the largest field. */
    private BodyLimits forEditors(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean files = type != null && type.regionMatches(true, 0, FORM_OF_PARTS, 0, FORM_OF_PARTS.length());
        return BodyLimits.loggedIn((files ? most : mostText).asLongValue());
    }

    private String session(RoutingContext context) {
        Cookie cookie = context.request().getCookie(cookies.sessionName());
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** Also with a method that none belongs to: REST reads it there as well. */
    private static boolean bringsSomething(HttpServerRequest request) {
        long length = length(request);
        if (request.version() != HttpVersion.HTTP_2) {
            return length > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        }
        boolean looks = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        boolean maySend = !looks || request.headers().contains(HttpHeaders.CONTENT_TYPE);
        return !request.isEnded() && (length > 0 || length < 0 && maySend);
    }

    /** In bytes; -1 where it is not said. */
    private static long length(HttpServerRequest request) {
        String said = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return said != null && said.length() < 19 && said.chars().allMatch(Character::isDigit)
                ? Long.parseLong(said)
                : -1;
    }
}
