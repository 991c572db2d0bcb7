package shironam.delivery;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests by kind and status and by cache result, and times those that are rendered. Labels have few values and
 * no addresses. A cached page costs two increments.
 */
@ApplicationScoped
public class RequestMetrics {
    private static final int STATUSES = 600;

    /** The client closed the connection before the answer; nginx uses the same number. */
    private static final int ABANDONED = 499;

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    @Inject
    MeterRegistry registry;

    private final LongAdder[][] requests = new LongAdder[RequestKind.values().length][STATUSES];
    private final Map<RequestKind, Timer> times = new ConcurrentHashMap<>();
    private LongAdder hits;
    private LongAdder misses;
    private LongAdder stale;

    @PostConstruct
    void begin() {
        hits = pages("hit");
        misses = pages("miss");
        stale = pages("stale");
        count(RequestKind.FRONT, 200, 0); // so that there is a series from the start
    }

    private LongAdder pages(String result) {
        LongAdder adder = new LongAdder();
        FunctionCounter.builder("shironam.page.cache", adder, LongAdder::sum)
                .description("Requests for pages: hit, given from memory; miss, made; stale, given as it last was")
                .tag("result", result)
                .register(registry);
        return adder;
    }

    /** A page was sent from the cache. */
    public void hit(String path, int status) {
        hits.increment();
        count(RequestKind.of(path), status, 1);
    }

    /** A stale page was sent, because the database is unavailable. */
    public void stale(String path) {
        stale.increment();
        count(RequestKind.of(path), 200, 1);
    }

    /** A stale page replaced a failed rendering; the request itself is counted when it ends. */
    public void stoodIn() {
        stale.increment();
    }

    /**
     * Counts a request when it is over, which is made for whoever asks.
     *
     * @param forPage whether a page may be kept of it
     */
    public void follow(RoutingContext context, boolean forPage) {
        long began = System.nanoTime();
        if (forPage) {
            misses.increment();
        }
        context.addEndHandler(end -> {
            RequestKind kind = RequestKind.of(context.request().path());
            boolean ended = end.succeeded() || kind == RequestKind.LIVE; // which only ends when its reader goes
            count(kind, ended ? context.response().getStatusCode() : ABANDONED, 1);
            if (kind != RequestKind.LIVE) {
                times.computeIfAbsent(kind, this::timer).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
        });
    }

    private void count(RequestKind kind, int status, long more) {
        int known = status >= 100 && status < STATUSES ? status : 500;
        LongAdder adder = requests[kind.ordinal()][known];
        (adder == null ? begin(kind, known) : adder).add(more);
    }

    private synchronized LongAdder begin(RequestKind kind, int status) {
        LongAdder known = requests[kind.ordinal()][status];
        if (known != null) {
            return known;
        }
        LongAdder adder = new LongAdder();
        FunctionCounter.builder("shironam.requests", adder, LongAdder::sum)
                .description("Answered requests by what was asked for; 499: the client went away before")
                .tag("kind", kind.label)
                .tag("status", Integer.toString(status))
                .register(registry);
        requests[kind.ordinal()][status] = adder;
        return adder;
    }

    private Timer timer(RequestKind kind) {
        return Timer.builder("shironam.render")
                .description("How long it took to make an answer and to send it; not of finished pages")
                .tag("kind", kind.label)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
