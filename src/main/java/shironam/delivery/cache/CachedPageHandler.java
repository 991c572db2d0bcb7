package shironam.delivery.cache;

import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import shironam.delivery.AccessLog;
import shironam.delivery.DateHeader;
import shironam.delivery.GracefulShutdown;
import shironam.delivery.RequestMetrics;
import shironam.delivery.RequestValidation;
import shironam.delivery.database.DatabaseOutage;

/**
 * Sends finished pages straight from the event loop: no thread of the pool, no database. A page that is not ready is
 * made once, for all who ask for it meanwhile.
 */
@ApplicationScoped
class CachedPageHandler {
    @Inject
    PageCache pages;

    @Inject
    DatabaseOutage outage;

    @Inject
    GracefulShutdown shutdown;

    @Inject
    RequestMetrics metrics;

    @Inject
    AccessLog accessLog;

    /** After so many waits a request is rendered alone: the page is dropped faster than it can be made. */
    private static final int MOST_WAITS = 3;

    private final DateHeader date = new DateHeader();
    private final RequestCoalescing coalescing = new RequestCoalescing();

    void beforeAllElse(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::serve).failureHandler(CachedPageHandler::failed);
    }

    /** A client that does not read its answers is paused: they would pile up in memory. */
    private void serve(RoutingContext context) {
        if (shutdown.refuses()) {
            shutdown.refuse(context.response());
            return;
        }
        if (context.response().writeQueueFull()) {
            context.request().pause();
            context.response().drainHandler(read -> {
                context.response().drainHandler(null);
                context.request().resume();
                serve(context);
            });
            return;
        }
        HttpServerRequest request = context.request();
        context.response().putHeader(DateHeader.NAME, date.now());
        if (accessLog.isOn()) {
            accessLog.follow(context);
        }
        String problem = RequestValidation.problem(request);
        if (problem != null) {
            refuse(context, problem);
            return;
        }
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            shutdown.begin(context);
            make(context, false);
            return;
        }
        serve(context, PageKey.of(context), MOST_WAITS);
    }

    /**
     * Errors that Vert.x itself found, as a missing host, are answered here without a log entry; all others by the next
     * handler.
     */
    private static void failed(RoutingContext context) {
        boolean ofTheRouter = context.failure() instanceof VertxException || context.failure() instanceof HttpException;
        if (context.statusCode() == 400 && ofTheRouter && !context.response().ended()) {
            refuse(context, "request");
        } else {
            context.next();
        }
    }

    /** Closes the connection, because it is unknown where the next request would begin. */
    private static void refuse(RoutingContext context, String problem) {
        context.addEndHandler(sent -> context.request().connection().close());
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Connection", "close")
                .end(MessageBundles.get(RefusalMessages.class).notUnderstood()
                        + "\nThis address or request can't be understood: " + problem + "\n");
    }

    private void serve(RoutingContext context, String key, int waits) {
        HttpServerRequest request = context.request();
        CachedPage page = finished(context, key);
        CachedPage lastKnown = page == null && outage.isOn() ? pages.lastKnown(context) : null;
        if (page != null) {
            RequestedRepresentation asked = RequestedRepresentation.by(request);
            metrics.hit(request.path(), asked.alreadyHas(page) ? 304 : 200);
            sendOrPackFirst(page, asked, context);
            return;
        }
        if (lastKnown != null) {
            metrics.stale(request.path());
            sendOutOfDate(RequestedRepresentation.by(request).form(lastKnown), context);
            return;
        }
        shutdown.begin(context);
        if (waits > 0 && pages.keepsAny() && PageKey.mayNamePage(request.path())) {
            makeOrWait(context, key, waits);
        } else {
            make(context, PageKey.mayNamePage(request.path()));
        }
    }

    private void make(RoutingContext context, boolean page) {
        metrics.follow(context, page);
        context.next();
    }

    private void makeOrWait(RoutingContext context, String key, int waits) {
        Context here = Vertx.currentContext();
        String asked = PageKey.savesData(context) ? PageKey.saving(key) : key;
        RequestCoalescing.Making making =
                coalescing.orWait(asked, made -> here.runOnContext(over -> goOn(context, key, made ? waits - 1 : 0)));
        if (making == null) {
            context.request().pause();
            return;
        }
        context.addHeadersEndHandler(sent -> making.isOver(isPage(context.response())));
        context.addEndHandler(ended -> making.isOver(false));
        make(context, true);
    }

    /** What was made is given only if it is still kept: not to who asks after a change that came while it was made. */
    private void goOn(RoutingContext context, String key, int waits) {
        if (!context.response().closed()) {
            context.request().resume();
            serve(context, key, waits);
        }
    }

    private static boolean isPage(HttpServerResponse response) {
        return response.getStatusCode() == 200 || response.getStatusCode() == 304;
    }

    private static void sendOutOfDate(CachedPage.Form form, RoutingContext context) {
        form.headersOutOfDate().forEach(context.response()::putHeader);
        if (context.request().method() == HttpMethod.HEAD) {
            context.response().end();
        } else {
            context.response().end(form.toSend());
        }
    }

    /** What was packed in the meantime is the page that was finished when it was asked for. */
    static void sendOrPackFirst(CachedPage page, RequestedRepresentation asked, RoutingContext context) {
        HttpServerResponse response = context.response();
        boolean head = context.request().method() == HttpMethod.HEAD;
        if (asked.isQuick(page)) {
            send(page, asked, response, head);
        } else {
            context.vertx()
                    .executeBlocking(() -> asked.form(page), false)
                    .onSuccess(ready -> sendUnlessClosed(page, asked, response, head))
                    .onFailure(context::fail);
        }
    }

    private static void sendUnlessClosed(
            CachedPage page, RequestedRepresentation asked, HttpServerResponse response, boolean head) {
        if (!response.closed()) {
            send(page, asked, response, head);
        }
    }

    private CachedPage finished(RoutingContext context, String key) {
        if (!PageKey.savesData(context)) {
            return pages.get(key);
        }
        CachedPage light = pages.get(PageKey.saving(key));
        CachedPage page = light == null ? pages.get(key) : light;
        return page == null || page == light || !page.variesByDataSaving() ? page : null;
    }

    private static void send(
            CachedPage page, RequestedRepresentation asked, HttpServerResponse response, boolean head) {
        CachedPage.Form form = asked.form(page);
        if (asked.alreadyHas(page)) {
            put(form.readyUnchanged(), response);
            response.setStatusCode(304).end();
            return;
        }
        put(form.ready(), response);
        if (head) {
            response.end();
        } else {
            response.end(form.toSend());
        }
    }

    private static void put(List<CachedPage.Header> headers, HttpServerResponse response) {
        for (CachedPage.Header header : headers) {
            response.putHeader(header.name(), header.value());
        }
    }
}
