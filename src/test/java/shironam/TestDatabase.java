package shironam;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import shironam.cli.CommandFailedException;
import shironam.cli.postgres.EmbeddedDatabase;

/** The embedded PostgreSQL, in a folder under {@code target}, for all tests; Flyway cleans it at the start. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        Path dataDir = Path.of("target", "test-data").toAbsolutePath();
        try {
            database = EmbeddedDatabase.open(dataDir);
        } catch (CommandFailedException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "shironam.data.dir", dataDir.toString(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void stop() {
        database.close();
    }
}
