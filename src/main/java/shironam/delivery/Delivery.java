package shironam.delivery;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Sends finished pages straight from the event loop: no thread of the pool, no database. */
@ApplicationScoped
class Delivery {
    @Inject
    FinishedPages pages;

    @Inject
    Outage outage;

    private final DateHeader date = new DateHeader();

    void beforeAllElse(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::serve);
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader(DateHeader.NAME, date.now());
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.next();
            return;
        }
        String key = PageKey.of(context);
        FinishedPage page = pages.get(key);
        FinishedPage lastKnown = page == null && outage.isOn() ? pages.lastKnown(key) : null;
        if (page != null) {
            send(page, Asked.by(request), context.response(), request.method() == HttpMethod.HEAD);
        } else if (lastKnown != null) {
            sendOutOfDate(Asked.by(request).form(lastKnown), context);
        } else {
            context.next();
        }
    }

    private static void sendOutOfDate(FinishedPage.Form form, RoutingContext context) {
        form.headersOutOfDate().forEach(context.response()::putHeader);
        if (context.request().method() == HttpMethod.HEAD) {
            context.response().end();
        } else {
            context.response().end(form.bytes);
        }
    }

    private static void send(FinishedPage page, Asked asked, HttpServerResponse response, boolean head) {
        FinishedPage.Form form = asked.form(page);
        if (asked.alreadyHas(page)) {
            put(form.readyUnchanged(), response);
            response.setStatusCode(304).end();
            return;
        }
        put(form.ready(), response);
        if (head) {
            response.end();
        } else {
            response.end(form.bytes);
        }
    }

    private static void put(List<FinishedPage.Header> headers, HttpServerResponse response) {
        for (FinishedPage.Header header : headers) {
            response.putHeader(header.name(), header.value());
        }
    }
}
