package shironam.delivery.health;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shironam.delivery.cache.ChangeListener;
import shironam.delivery.database.DatabaseOutage;
import shironam.story.database.DatabaseClock;
import shironam.story.database.DatabaseUnavailableException;
import shironam.story.database.DedicatedConnection;

/**
 * Asks the database once a second whether the tables of which pages are made can be read. So an outage is known before
 * a reader asks for a page, and its end within a second.
 */
@ApplicationScoped
public class DatabaseProbe {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int ANSWER_SECONDS = 3;

    /** A page's query that waits longer for a lock fails. */
    private static final String PATIENCE =
            "set lock_timeout = '1500ms'; set statement_timeout = '2500ms'; set default_transaction_read_only = on";

    private static final List<String> TABLES = List.of(
            "stories",
            "sections",
            "authors",
            "tags",
            "story_tags",
            "story_addresses",
            "cards",
            "assets",
            "asset_uses",
            "picture_crops",
            "pixelated_pictures",
            "fronts",
            "front_versions",
            "related_stories",
            "most_read",
            "breaking_lines",
            "content_pages",
            "menu_items",
            "live_coverages",
            "live_updates",
            "paper_settings",
            "redirects",
            "accounts",
            "sessions");

    private static final String QUESTION = "select clock_timestamp()"
            + TABLES.stream()
                    .map(table -> ", exists (select from " + table + " limit 1)")
                    .collect(Collectors.joining());

    @Inject
    AgroalDataSource pool;

    @Inject
    DatabaseOutage outage;

    @Inject
    ChangeListener changes;

    @Inject
    DatabaseClock clock;

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private volatile boolean stopped;
    private volatile String trouble = "it has not been asked yet";
    private volatile long asked = System.nanoTime();

    void start(@Observes StartupEvent event) {
        if (serves) {
            Thread thread = new Thread(this::askUntilStopped, "database-probe");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Why pages can't be made; "" when they can. */
    String trouble() {
        Duration silent = Duration.ofNanos(System.nanoTime() - asked);
        return trouble.isEmpty() && silent.toSeconds() > 3 * ANSWER_SECONDS
                ? "it has not answered for " + silent.toSeconds() + " s"
                : trouble;
    }

    private void askUntilStopped() {
        while (!stopped) {
            try (Connection connection = DedicatedConnection.open(pool, "probe", ANSWER_SECONDS)) {
                askOver(connection);
            } catch (SQLException | RuntimeException failure) {
                hear(failure);
            } catch (InterruptedException end) {
                return;
            }
            pause();
        }
    }

    private void askOver(Connection connection) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
        }
        try (PreparedStatement question = connection.prepareStatement(QUESTION)) {
            while (!stopped) {
                ask(question);
                outage.waitForOne(EVERY);
            }
        }
    }

    private void ask(PreparedStatement question) throws SQLException {
        Instant before = Instant.now();
        try (ResultSet answer = question.executeQuery()) {
            answer.next();
            clock.compare(before, answer.getTimestamp(1).toInstant(), Instant.now());
            trouble = "";
            asked = System.nanoTime();
            if (!stopped && changes.isListening()) { // not before it is known what was withdrawn meanwhile
                if (outage.isInQuestion()) {
                    askOverPool();
                }
                outage.isOver();
            }
        }
    }

    /**
     * Takes a connection from the pool, too: it may be full of hanging ones although the database answers again.
     *
     * @throws SQLException if it has none to give
     */
    private void askOverPool() throws SQLException {
        pool.flush(AgroalDataSource.FlushMode.GRACEFUL); // those in use may hang still
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void hear(Exception failure) {
        if (stopped) {
            return;
        }
        trouble = String.valueOf(failure.getMessage());
        if (DatabaseUnavailableException.isIn(failure)) {
            outage.begins(new DatabaseUnavailableException(failure));
        }
    }

    private void pause() {
        try {
            outage.waitForOne(EVERY);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
