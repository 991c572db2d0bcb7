package shironam.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import shironam.story.ChangeHeard;
import shironam.story.Changes;

/**
 * Hears of changes that other processes made: other nodes, an import beside this server. What was missed while the
 * connection was away can't be known, so everything is dropped when it is back.
 */
@ApplicationScoped
class ChangeListener {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final int RETRY_MILLIS = 1000;

    @Inject
    DataSource dataSource;

    @Inject
    FinishedPages pages;

    @Inject
    Event<ChangeHeard> heard;

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private volatile boolean stopped;

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

    private void listenUntilStopped() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                if (!stopped) {
                    LOG.warnf("Changes of other processes are not heard for now: %s", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Changes.CHANNEL);
        }
        dropAll();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification[] changes = postgres.getNotifications(WAIT_MILLIS);
            for (PGNotification change : changes == null ? new PGNotification[0] : changes) {
                hear(change.getParameter());
            }
        }
    }

    private void hear(String ingredients) {
        Set<String> changed = Set.of(ingredients.split(" "));
        pages.drop(changed);
        heard.fire(changed.contains(Changes.EVERYTHING) ? ChangeHeard.OF_EVERYTHING : new ChangeHeard(changed, false));
    }

    private void dropAll() {
        pages.dropAll();
        heard.fire(ChangeHeard.OF_EVERYTHING);
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
