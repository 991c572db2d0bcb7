package shironam.delivery;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Sends finished pages straight from the event loop: no thread of the pool, no database. */
@ApplicationScoped
class Delivery {
    static final String MARK = Delivery.class.getName() + ".mark";

    @Inject
    FinishedPages pages;

    void beforeAllElse(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::serve);
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean head = request.method() == HttpMethod.HEAD;
        if (!head && request.method() != HttpMethod.GET) {
            context.next();
            return;
        }
        FinishedPage page = pages.get(PageKey.of(request.path(), request.query()));
        if (page == null) {
            context.put(MARK, pages.mark());
            context.next();
            return;
        }
        send(page, Asked.by(request), context.response(), head);
    }

    private static void send(FinishedPage page, Asked asked, HttpServerResponse response, boolean head) {
        FinishedPage.Form form = asked.form(page);
        page.headers.forEach(response::putHeader);
        response.putHeader("ETag", form.etag());
        response.putHeader("Last-Modified", page.lastModified);
        response.putHeader("Vary", "Accept-Encoding");
        if (asked.alreadyHas(page)) {
            response.setStatusCode(304).end();
            return;
        }
        if (form.encoding() != null) {
            response.putHeader("Content-Encoding", form.encoding());
        }
        response.putHeader("Content-Length", form.length());
        if (head) {
            response.end();
        } else {
            response.end(form.bytes());
        }
    }
}
