package shironam.delivery.cache;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import shironam.delivery.database.DatabaseOutage;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.KeysInvalidated;
import shironam.story.database.DatabaseUnavailableException;
import shironam.story.database.DedicatedConnection;
import shironam.story.reading.Withdrawals;

/**
 * Listens for PostgreSQL notifications of changes that other processes made: other nodes, an import beside this server.
 * Notifications that were sent while the connection was lost are gone, so after a reconnect all pages are put aside,
 * and dropped for good if something was withdrawn meanwhile.
 */
@ApplicationScoped
public class ChangeListener {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final int RETRY_MILLIS = 1000;
    private static final int ANSWER_SECONDS = 3;
    private static final int SOCKET_SECONDS = 5;

    /** A lost connection is noticed only after some seconds, and two machines' clocks differ. */
    private static final Duration DOUBT = Duration.ofMinutes(1);

    private static final Duration ASK_EVERY = Duration.ofSeconds(5);

    @Inject
    AgroalDataSource pool;

    @Inject
    PageCache pages;

    @Inject
    Withdrawals withdrawals;

    @Inject
    DatabaseOutage outage;

    @Inject
    Event<KeysInvalidated> invalidated;

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private volatile boolean stopped;
    private volatile boolean listening;

    /** All changes until this moment have been received; null before the first connection. */
    private Instant receivedUntil;

    void start(@Observes StartupEvent event) {
        if (serves) {
            Thread thread = new Thread(this::listenUntilStopped, "change-listener");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Whether notifications arrive, and the cache has been corrected for those that were missed. */
    public boolean isListening() {
        return listening;
    }

    private void listenUntilStopped() {
        while (!stopped) {
            try (Connection connection = DedicatedConnection.open(pool, "changes", SOCKET_SECONDS)) {
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                listening = false;
                if (!stopped) {
                    pages.putAside();
                    tellOf(lost);
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + ChangeNotifier.CHANNEL);
        }
        catchUp();
        receivedUntil = Instant.now();
        listening = true;
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!stopped) {
            requireAnswer(connection);
            PGNotification[] changes = postgres.getNotifications(WAIT_MILLIS);
            for (PGNotification change : changes == null ? new PGNotification[0] : changes) {
                hear(change.getParameter());
            }
        }
    }

    private void hear(String surrogateKeys) {
        Set<String> changed = Set.of(surrogateKeys.split(" "));
        pages.drop(changed);
        invalidated.fire(
                changed.contains(ChangeNotifier.EVERYTHING)
                        ? KeysInvalidated.OF_EVERYTHING
                        : new KeysInvalidated(changed, false));
    }

    /** A silent connection may be a broken one, so it is asked now and then. */
    private void requireAnswer(Connection connection) throws SQLException {
        Instant now = Instant.now();
        if (now.isAfter(receivedUntil.plus(ASK_EVERY))) {
            if (!connection.isValid(ANSWER_SECONDS)) {
                throw new SQLTransientConnectionException("the database does not answer");
            }
            receivedUntil = now;
        }
    }

    private void catchUp() {
        if (receivedUntil == null || withdrawals.anySince(receivedUntil.minus(DOUBT))) {
            pages.dropAll();
        } else {
            pages.putAsideWhatMayHaveChanged();
        }
        invalidated.fire(KeysInvalidated.OF_EVERYTHING);
    }

    private void tellOf(Exception lost) {
        if (DatabaseUnavailableException.isIn(lost)) {
            outage.seen(new DatabaseUnavailableException(lost));
        } else {
            LOG.warnf("Changes of other processes are not heard for now: %s", lost.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
