package shironam.delivery;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import shironam.identity.network.ClientAddresses;
import shironam.story.analytics.PageViews;

/**
 * Receives page views: browsers post the number of the story, also for pages that a CDN has sent. The answer is always
 * the same, whether the view counts or not, and comes from the event loop.
 */
@ApplicationScoped
class PageViewBeacon {
    @Inject
    PageViews reads;

    @Inject
    ClientAddresses addresses;

    private static final Pattern ROBOTS = Pattern.compile(
            "bot|crawl|spider|slurp|preview|headless|lighthouse|monitor|curl|wget", Pattern.CASE_INSENSITIVE);

    private final PageViewLimit bound = new PageViewLimit();

    void hear(@Observes Router router) {
        router.postWithRegex("/story/(?<id>\\d{1,18})/reads")
                .order(Integer.MIN_VALUE + 1)
                .handler(this::count);
    }

    private void count(RoutingContext context) {
        long story = Long.parseLong(context.pathParam("id"));
        HttpServerRequest request = context.request();
        if (comesFromOurPage(request) && !isRobot(request) && bound.allows(visitor(request), story)) {
            reads.count(story, request.getParam("from"));
        }
        context.response()
                .setStatusCode(204)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    private String visitor(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return ClientAddresses.network(addresses.of(
                peer == null ? null : peer.hostAddress(), request.headers().getAll(ClientAddresses.HEADER)));
    }

    /** Those that run scripts and say what they are: they read nothing. */
    private static boolean isRobot(HttpServerRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null || ROBOTS.matcher(agent).find();
    }

    /** Old browsers don't say. */
    private static boolean comesFromOurPage(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }
}
