package shironam.delivery.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import shironam.LoggedFailures;
import shironam.TestDatabase;
import shironam.story.database.DatabaseUnavailableException;

/** One outage is not told twice, and nothing that an operator has to know is lost by that. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DatabaseOutageTest {
    private static final DatabaseUnavailableException AWAY =
            new DatabaseUnavailableException(new SQLException("the connection is lost", "08006"));
    private static final DatabaseUnavailableException FULL =
            new DatabaseUnavailableException(new SQLException("no space left on device", "53100"));

    @Inject
    AgroalDataSource connections;

    @Test
    void aFailureShortlyAfterAnOutageIsAQuestionAndNoOther() {
        DatabaseOutage outage = justOver();

        outage.seen(AWAY);
        assertFalse(outage.isOn());
        assertTrue(outage.isInQuestion());

        outage.isOver();
        assertFalse(outage.isInQuestion());
    }

    @Test
    void theProbesOwnFailureIsOneAtOnce() {
        DatabaseOutage outage = justOver();

        outage.begins(AWAY);
        assertTrue(outage.isOn());
    }

    @Test
    void aFullDiskIsToldShortlyAfterAnOutageToo() {
        DatabaseOutage outage = justOver();

        try (LoggedFailures failures = LoggedFailures.listen()) {
            outage.seen(FULL);
            assertEquals(
                    1,
                    failures.seen().stream()
                            .filter(line -> line.contains("The disk of the database is full"))
                            .count(),
                    failures.seen().toString());
        }
    }

    private DatabaseOutage justOver() {
        DatabaseOutage outage = new DatabaseOutage();
        outage.connections = connections;
        outage.seen(AWAY);
        assertTrue(outage.isOn());
        outage.isOver();
        return outage;
    }
}
