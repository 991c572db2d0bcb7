package shironam.cli.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.postgres.EmbeddedDatabase;
import shironam.media.storage.Storage;
import shironam.media.storage.StorageException;

/**
 * The data folder and the database that are configured, for commands that run without the application: it would bring
 * the database up to this version before anything else, and a backup is made before that.
 */
public final class Installation implements AutoCloseable {
    private static final int CONNECT_SECONDS = 5;

    private final StartupSettings settings;
    private final Deque<EmbeddedDatabase> open = new ArrayDeque<>();

    public Installation(StartupSettings settings) {
        this.settings = settings;
    }

    public Path dataDir() {
        return settings.dataDir();
    }

    /** Where the files of its pictures are. */
    public Storage pictures() throws StorageException {
        return Storage.of(settings.storage(), dataDir());
    }

    /** Whether it is the database that comes along, in which nothing but the paper is. */
    public boolean isEmbedded() {
        return settings.jdbcUrl().isEmpty();
    }

    /** Whether a database was ever made here. One that is configured is there. */
    public boolean hasDatabase() {
        return !isEmbedded()
                || Files.exists(
                        dataDir().resolve("postgres/" + EmbeddedDatabase.MAJOR_VERSION + "/cluster/PG_VERSION"));
    }

    /** @param use what for, as a database's administrator sees it */
    public DataSource database(String use) throws CommandFailedException {
        if (isEmbedded()) {
            return source(opened(EmbeddedDatabase.open(dataDir())), use);
        }
        settings.checkDatabaseAnswers();
        return source(
                settings.jdbcUrl().get(),
                settings.username().orElse(null),
                settings.password().orElse(null),
                use);
    }

    /** An empty one, which goes with the process. */
    public DataSource throwAway(String use) throws CommandFailedException, IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return source(opened(EmbeddedDatabase.openForNow(Files.createTempDirectory(temporary, "database"))), use);
    }

    private synchronized EmbeddedDatabase opened(EmbeddedDatabase database) {
        open.push(database);
        return database;
    }

    private static DataSource source(EmbeddedDatabase database, String use) {
        return source(database.jdbcUrl(), database.user(), database.password(), use);
    }

    private static DataSource source(String url, String user, String password, String use) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("shironam " + use);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
