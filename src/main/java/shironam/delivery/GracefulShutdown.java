package shironam.delivery;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import shironam.story.database.ShutdownRequested;

/** Lets what was asked for before a shutdown be answered, and sends elsewhere who comes later. */
@ApplicationScoped
public class GracefulShutdown {
    private static final String COUNTED = GracefulShutdown.class.getName();

    /** Requests on open connections are still served for so long after the signal to stop. */
    private static final Duration LAST_CALL = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final AtomicInteger underway = new AtomicInteger();
    private volatile boolean refuses;

    public boolean refuses() {
        return refuses;
    }

    public void refuse(HttpServerResponse response) {
        response.setStatusCode(503)
                .putHeader("Retry-After", "5")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Connection", "close")
                .end();
    }

    /** Counts a request that is not answered from the cache, until it ends. */
    public void begin(RoutingContext request) {
        if (request.get(COUNTED) == null) {
            request.put(COUNTED, true);
            underway.incrementAndGet();
            request.addEndHandler(ended -> underway.decrementAndGet());
        }
    }

    /**
     * Returns when no request is under way any more, or after PATIENCE. Runs after the other observers have ended their
     * streams.
     */
    void close(@Observes @Priority(Integer.MAX_VALUE) ShutdownRequested shutdown) {
        try {
            Thread.sleep(LAST_CALL.toMillis());
            refuses = true;
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (underway.get() > 0 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
        } catch (InterruptedException atOnce) {
            Thread.currentThread().interrupt();
        }
    }
}
