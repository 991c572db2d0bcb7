package shironam.delivery.cache;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends the application's scripts, styles and drawings compressed, with an entity tag of their content: a desk on a
 * slow line loads a third of the bytes, and after an upgrade only what has changed. Quarkus sends all other files,
 * whose formats are compressed already.
 */
@ApplicationScoped
class CompressedAssets {
    /** No part of a path begins with a dot. */
    private static final String TEXTS = "/web(?:/[\\w@-][\\w.@-]*){1,20}[.](?:js|css|svg)";

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml");

    /** Readers' pages last longer than that, and their scripts fit all of them. */
    private static final String READERS = "public, max-age=600";

    /** The desk's scripts and pages have to fit each other: browsers ask each time whether they have changed. */
    private static final String DESKS = "no-cache";

    private final Map<String, CachedPage> known = new ConcurrentHashMap<>();
    private final CachedPage.Made made = new CachedPage.Made(Instant.now(), true);

    void hear(@Observes Router router) {
        router.routeWithRegex(TEXTS)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(Integer.MIN_VALUE + 1)
                .handler(this::serve);
    }

    private void serve(RoutingContext context) {
        String path = context.normalizedPath();
        CachedPage file = known.get(path);
        if (file != null) {
            send(file, context);
            return;
        }
        context.vertx()
                .executeBlocking(() -> find(path), false)
                .onSuccess(found -> found.ifPresentOrElse(one -> send(one, context), context::next))
                .onFailure(context::fail);
    }

    private static void send(CachedPage file, RoutingContext context) {
        CachedPageHandler.sendOrPackFirst(file, RequestedRepresentation.by(context.request()), context);
    }

    private Optional<CachedPage> find(String path) throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (in == null) {
                return Optional.empty();
            }
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            String keeping = path.startsWith("/web/site/") ? READERS : DESKS;
            Map<String, String> headers =
                    Map.of("Content-Type", type, "Cache-Control", keeping, "X-Content-Type-Options", "nosniff");
            CachedPage file = new CachedPage(in.readAllBytes(), headers, Set.of(), made);
            if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
                known.put(path, file);
            }
            return Optional.of(file);
        }
    }
}
