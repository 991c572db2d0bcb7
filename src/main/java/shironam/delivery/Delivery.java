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

    private final DateHeader date = new DateHeader();

    void beforeAllElse(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::serve);
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean head = request.method() == HttpMethod.HEAD;
        FinishedPage page = head || request.method() == HttpMethod.GET ? finished(context) : null;
        context.response().putHeader(DateHeader.NAME, date.now());
        if (page == null) {
            context.next();
        } else {
            send(page, Asked.by(request), context.response(), head);
        }
    }

    private FinishedPage finished(RoutingContext context) {
        String key = PageKey.of(context);
        if (!PageKey.savesData(context)) {
            return pages.get(key);
        }
        FinishedPage light = pages.get(PageKey.saving(key));
        FinishedPage page = light == null ? pages.get(key) : light;
        return page == null || page == light || !page.variesByDataSaving() ? page : null;
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
