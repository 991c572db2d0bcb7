package shironam.cli;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import shironam.search.indexing.Indexer;
import shironam.story.changes.FollowUps;
import shironam.story.origins.ImportStatistics;
import shironam.story.outbox.Outbox;

/** Metrics of what waits in the database. It is asked when somebody asks for metrics, and not oftener than every 5 s. */
@ApplicationScoped
class BacklogMetrics {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** While the database is away nobody knows. */
    private static final Counts UNKNOWN =
            new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    @Inject
    FollowUps followUps;

    @Inject
    Outbox outbox;

    @Inject
    Indexer indexing;

    @Inject
    ImportStatistics imports;

    private record Counts(
            double waiting,
            double failed,
            double search,
            double outbox,
            double unsent,
            double created,
            double updated) {}

    private Counts counts = UNKNOWN;
    private long readAt = System.nanoTime() - FRESH_NANOS;

    void register(@Observes StartupEvent start, MeterRegistry registry) {
        gauge(registry, "shironam.followups.waiting", "Pings and purges that are due", Counts::waiting);
        gauge(registry, "shironam.followups.failed", "Pings and purges that were given up, unseen", Counts::failed);
        gauge(registry, "shironam.search.waiting", "Stories that wait to be indexed", Counts::search);
        gauge(registry, "shironam.outbox.waiting", "Mails and messages to chats that are due", Counts::outbox);
        gauge(
                registry,
                "shironam.outbox.failed",
                "Mails and messages to chats that were given up in the last day",
                Counts::unsent);
        imported(registry, "created", Counts::created);
        imported(registry, "updated", Counts::updated);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Counts> value) {
        Gauge.builder(name, this, backlog -> value.applyAsDouble(backlog.read()))
                .description(description)
                .register(registry);
    }

    private void imported(MeterRegistry registry, String outcome, ToDoubleFunction<Counts> value) {
        FunctionCounter.builder("shironam.imported.stories", this, backlog -> value.applyAsDouble(backlog.read()))
                .description("Stories that sources have brought to this database, in whatever process")
                .tag("outcome", outcome)
                .register(registry);
    }

    private synchronized Counts read() {
        if (System.nanoTime() - readAt >= FRESH_NANOS) {
            counts = ask();
            readAt = System.nanoTime();
        }
        return counts;
    }

    private Counts ask() {
        try {
            FollowUps.Backlog followUp = followUps.backlog();
            ImportStatistics.Counts imported = imports.read();
            return new Counts(
                    followUp.waiting(),
                    followUp.failed(),
                    indexing.waiting(),
                    outbox.waiting(),
                    outbox.givenUp(),
                    imported.created(),
                    imported.updated());
        } catch (RuntimeException away) {
            return UNKNOWN; // the outage is said elsewhere, once
        }
    }
}
