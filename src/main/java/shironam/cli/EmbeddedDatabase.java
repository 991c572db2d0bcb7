package shironam.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import shironam.identity.PrivateFile;

/**
 * The PostgreSQL that comes along: one command starts the paper on a bare machine.
 *
 * <p>It listens on 127.0.0.1 only and asks for a password that lies in the data folder. Processes share it: whoever
 * finds it running joins, and the last one to leave stops it, so an import works beside a running server, and after
 * a crash the next process takes over what is still running. Who uses it is known by shared locks on the file
 * {@code users}, which the operating system gives up with the process.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The data folder of another major version can't be read, so the version is part of the path. */
    static final int MAJOR_VERSION = 18;

    private static final String USER = "shironam";

    private final PostgresCluster cluster;
    private final Path usersFile;
    private final FileChannel users;
    private FileLock inUse;

    private EmbeddedDatabase(PostgresCluster cluster, Path usersFile) throws IOException {
        this.cluster = cluster;
        this.usersFile = usersFile;
        this.users = FileChannel.open(
                usersFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Starts or joins the embedded database, unless a JDBC URL is configured, and tells Quarkus where it is. */
    static void useUnlessConfigured(Settings settings) throws CannotRun {
        // Live reload runs main() again in the same process: it finds the URL that the first run has set.
        if (settings.jdbcUrl().isPresent()) {
            return;
        }
        EmbeddedDatabase database = open(settings.dataDir());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "embedded-database-stop"));
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", USER);
        System.setProperty("quarkus.datasource.password", database.cluster.password());
    }

    /** @throws CannotRun when it can't be started here, saying why and what to do */
    public static EmbeddedDatabase open(Path dataDir) throws CannotRun {
        Path home = dataDir.resolve("postgres").resolve(Integer.toString(MAJOR_VERSION));
        try {
            refuseOtherVersions(dataDir.resolve("postgres"));
            Files.createDirectories(home);
            String password = PrivateFile.readOrMake(home.resolve("password"), PostgresCluster::newPassword);
            EmbeddedDatabase database =
                    new EmbeddedDatabase(new PostgresCluster(home, USER, password), home.resolve("users"));
            database.join();
            return database;
        } catch (IOException e) {
            throw new CannotRun(
                    "the embedded PostgreSQL did not start: " + e.getMessage()
                            + " Mend that, or run a PostgreSQL of your own and name it in QUARKUS_DATASOURCE_JDBC_URL.",
                    e);
        }
    }

    private static void refuseOtherVersions(Path versions) throws IOException, CannotRun {
        if (!Files.isDirectory(versions) || Files.exists(versions.resolve(Integer.toString(MAJOR_VERSION)))) {
            return;
        }
        try (var found = Files.list(versions)) {
            var other = found.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .findFirst();
            if (other.isPresent()) {
                throw new CannotRun("the data folder holds a database of PostgreSQL "
                        + other.get().getFileName()
                        + ", and this version of Shironam brings PostgreSQL " + MAJOR_VERSION
                        + ". Run the earlier version of Shironam once more and move the data with pg_dump and psql,"
                        + " or point QUARKUS_DATASOURCE_JDBC_URL to that database.");
            }
        }
    }

    private void join() throws IOException {
        try (FileChannel door = door();
                FileLock onlyOne = door.lock()) {
            cluster.startUnlessRunning();
            inUse = users.lock(0, Long.MAX_VALUE, true);
        }
    }

    /** Leaves; the last one to leave stops the server. */
    @Override
    public void close() {
        try (FileChannel door = door();
                FileLock onlyOne = door.lock()) {
            inUse.release();
            FileLock alone = users.tryLock();
            if (alone != null) {
                cluster.stop();
                alone.release();
            }
        } catch (IOException e) {
            System.err.println("shironam: the embedded PostgreSQL was not stopped cleanly: " + e.getMessage());
        }
    }

    private FileChannel door() throws IOException {
        return FileChannel.open(usersFile.resolveSibling("door"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/postgres";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return cluster.password();
    }

    static void waitBriefly() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
