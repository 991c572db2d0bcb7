package shironam.cli.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

/** Databases of earlier versions are known, and none that somebody has changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MigrationCheckTest {
    private static final Map<String, Integer> OF_THE_FIRST_VERSION =
            Map.of("1", -205540210, "10", 2117445655, "17", 1416904942);

    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    @Test
    void aDatabaseOfTheFirstVersionIsKnown() throws SQLException {
        Map<String, Integer> now = checksums();
        for (Map.Entry<String, Integer> before : OF_THE_FIRST_VERSION.entrySet()) {
            set(before.getKey(), before.getValue());
        }
        flyway.validate();
        assertEquals(now, checksums());
        flyway.migrate();
    }

    @Test
    void oneWithAnotherMigrationIsNot() throws SQLException {
        int now = checksums().get("2");
        set("2", now + 1);
        try {
            assertThrows(FlywayException.class, flyway::validate);
        } finally {
            set("2", now);
        }
    }

    private void set(String version, int checksum) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection
                    .createStatement()
                    .executeUpdate("update flyway_schema_history set checksum = " + checksum + " where version = '"
                            + version + "'");
        }
    }

    private Map<String, Integer> checksums() throws SQLException {
        Map<String, Integer> checksums = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select version, checksum from flyway_schema_history where version is not null")) {
            while (rows.next()) {
                checksums.put(rows.getString(1), rows.getInt(2));
            }
        }
        return checksums;
    }
}
