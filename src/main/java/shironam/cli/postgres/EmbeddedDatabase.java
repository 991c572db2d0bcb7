package shironam.cli.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.environment.DiskSpace;
import shironam.identity.PrivateFile;

/**
 * The PostgreSQL that comes along: one command starts the paper on a bare machine.
 *
 * <p>It listens on 127.0.0.1 only and asks for a password that lies in the data folder. Processes share it: whoever
 * finds it running joins, and the last one to leave stops it, so an import works beside a running server, and after
 * a crash the next process takes over what is still running. Who uses it is known by shared locks on the file
 * {@code users}, which the operating system gives up with the process; who starts or stops it holds {@code door}.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The data folder of another major version can't be read, so the version is part of the path. */
    public static final int MAJOR_VERSION = 18;

    private static final String SUPERUSER = "shironam";

    /** So long those who use it have to bring it back, when it has ended under them. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresCluster cluster;
    private final Path home;
    private final FileChannel users;
    private final PostgresSupervisor supervisor;
    private String password;
    private FileLock inUse;

    private EmbeddedDatabase(PostgresCluster cluster, Path home) throws IOException {
        this.cluster = cluster;
        this.home = home;
        this.users = FileChannel.open(
                home.resolve("users"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.supervisor = new PostgresSupervisor(this::isUp, this::startAgain);
    }

    /** Starts or joins the embedded database, and tells Quarkus where it is. */
    public static EmbeddedDatabase use(Path dataDir) throws CommandFailedException {
        EmbeddedDatabase database = open(dataDir);
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        return database;
    }

    /** @throws CommandFailedException when it can't be started here, saying why and what to do */
    public static EmbeddedDatabase open(Path dataDir) throws CommandFailedException {
        return open(dataDir, true);
    }

    /** One that is thrown away soon: it waits for no disk, and is worth nothing after a crash. */
    public static EmbeddedDatabase openForNow(Path folder) throws CommandFailedException {
        return open(folder, false);
    }

    private static EmbeddedDatabase open(Path dataDir, boolean durable) throws CommandFailedException {
        Path home = dataDir.resolve("postgres").resolve(Integer.toString(MAJOR_VERSION));
        try {
            refuseOtherVersions(dataDir.resolve("postgres"));
            Files.createDirectories(home);
            String secret = PrivateFile.readOrMake(home.resolve("password"), PostgresCluster::newPassword);
            EmbeddedDatabase database =
                    new EmbeddedDatabase(new PostgresCluster(home, SUPERUSER, secret, durable), home);
            database.join();
            return database;
        } catch (IOException | SQLException e) {
            throw new CommandFailedException(
                    "the embedded PostgreSQL did not start: " + reasonOf(e, home)
                            + " Mend that, or run a PostgreSQL of your own and name it in QUARKUS_DATASOURCE_JDBC_URL.",
                    e);
        }
    }

    private static String reasonOf(Exception failure, Path home) {
        return DiskSpace.isMissingBy(String.valueOf(failure.getMessage())) && !(failure instanceof SQLException)
                ? DiskSpace.wordsFor(home)
                : failure.getMessage();
    }

    private static void refuseOtherVersions(Path versions) throws IOException, CommandFailedException {
        if (!Files.isDirectory(versions) || Files.exists(versions.resolve(Integer.toString(MAJOR_VERSION)))) {
            return;
        }
        try (var found = Files.list(versions)) {
            var other = found.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .findFirst();
            if (other.isPresent()) {
                throw new CommandFailedException("the data folder holds a database of PostgreSQL "
                        + other.get().getFileName()
                        + ", and this version of Shironam brings PostgreSQL " + MAJOR_VERSION
                        + ". Make a backup with the earlier version of Shironam and restore it with this one into a"
                        + " new data folder (commands backup and restore),"
                        + " or point QUARKUS_DATASOURCE_JDBC_URL to that database.");
            }
        }
    }

    private void join() throws IOException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!joins()) {
            if (System.nanoTime() > end) {
                throw new IOException("other processes use this data folder, but no PostgreSQL of theirs is to be seen"
                        + " from here. Do they run in another container? Then stop them first; two servers on one"
                        + " folder would destroy it.");
            }
            waitBriefly();
        }
        supervisor.start();
    }

    /** Where others use it and it has just ended, it is theirs to bring back: they know it by its port. */
    private boolean joins() throws IOException, SQLException {
        try (FileChannel door = door();
                FileLock onlyOne = door.lock()) {
            if (!cluster.isFound()) {
                if (othersUseIt()) {
                    return false;
                }
                cluster.start(false);
            }
            settleRole();
            inUse = users.lock(0, Long.MAX_VALUE, true);
            return true;
        }
    }

    private boolean othersUseIt() throws IOException {
        try (FileLock alone = users.tryLock()) {
            return alone == null;
        } catch (OverlappingFileLockException thisProcess) {
            return true;
        }
    }

    private void settleRole() throws IOException, SQLException {
        Path file = home.resolve("application.password");
        boolean isNew = !Files.exists(file);
        password = PrivateFile.readOrMake(file, PostgresCluster::newPassword);
        try (Connection connection = cluster.administration()) {
            ApplicationRole.settle(connection, password, isNew);
        }
    }

    private boolean isUp() {
        return cluster.isUp();
    }

    /** On the same port, by which running processes know it. */
    private void startAgain() throws IOException {
        try (FileChannel door = door();
                FileLock onlyOne = door.lock()) {
            if (!cluster.isFound()) {
                cluster.start(true);
            }
        }
    }

    /** Leaves; the last one to leave stops the server. */
    @Override
    public void close() {
        supervisor.end();
        try (FileChannel door = door();
                FileLock onlyOne = door.lock()) {
            inUse.release();
            FileLock alone = users.tryLock();
            if (alone != null) {
                cluster.stop();
                alone.release();
            }
            users.close();
        } catch (IOException e) {
            System.err.println("shironam: the embedded PostgreSQL was not stopped cleanly: " + e.getMessage());
        }
    }

    private FileChannel door() throws IOException {
        return FileChannel.open(home.resolve("door"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    public String jdbcUrl() {
        return cluster.jdbcUrl();
    }

    public String user() {
        return ApplicationRole.NAME;
    }

    public String password() {
        return password;
    }

    /** A connection of the superuser, which the application never uses. */
    public Connection administration() throws SQLException {
        return cluster.administration();
    }

    public static void waitBriefly() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
