package shironam;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.postgres.EmbeddedDatabase;

/**
 * The embedded PostgreSQL, in a folder under {@code target}, for all tests of a process; Flyway cleans it at the start. It
 * waits for no disk: nobody needs it after a crash of the machine.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        Path dataDir = folder();
        try {
            database = EmbeddedDatabase.openForNow(dataDir);
        } catch (CommandFailedException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "shironam.data.dir", dataDir.toString(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    /** Each process of tests has one of its own. */
    public static Path folder() {
        return Path.of(System.getProperty("shironam.test-data", "target/test-data"))
                .toAbsolutePath();
    }

    @Override
    public void stop() {
        database.close();
    }
}
