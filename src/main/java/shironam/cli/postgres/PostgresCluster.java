package shironam.cli.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;
import shironam.cli.environment.DiskSpace;

/**
 * One PostgreSQL cluster in a folder: made, started, found running, stopped. Its locale is C.UTF-8
 * whatever the environment says, because in the locale C words and trigrams of Bengali are silently wrong.
 */
public final class PostgresCluster {
    /** After a crash it first reads what it had not yet written, which may be a gigabyte. */
    private static final int START_SECONDS = 300;

    /** deploy/shironam.service gives the application more. */
    public static final int STOP_SECONDS = 60;

    /**
     * Pages of a paper ask for a few rows by their keys, over and over. A compiler of queries costs more than it gives
     * there, and a page read by key costs hardly more than the next one, on today's disks and in memory: with the
     * default of 4, PostgreSQL reads all of a table of some hundred tags for each story of a feed.
     */
    private static final String PLANNING = " -c jit=off -c random_page_cost=1.1";

    private final Path home;
    private final Path data;
    private final String superuser;
    private final String password;
    private final boolean durable;
    private int port;
    private volatile long process;
    private final ServerLog log;

    /** @param durable whether what is committed is on the disk */
    PostgresCluster(Path home, String superuser, String password, boolean durable) {
        this.home = home;
        this.data = home.resolve("cluster");
        this.superuser = superuser;
        this.password = password;
        this.durable = durable;
        this.log = new ServerLog(home.resolve("postgres.log"));
    }

    static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    int port() {
        return port;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Whether the server that was started or found here still lives. */
    boolean isUp() {
        return PidFile.isPostgres(process);
    }

    /**
     * Finds the server that is up on this very folder.
     *
     * @throws IOException when there is one that can't be used, or the folder is not to be used at all
     */
    boolean isFound() throws IOException {
        SharedFiles.refuse(data);
        for (int tries = 0; tries < 20 * START_SECONDS; tries++) {
            Optional<PidFile> file = PidFile.in(data);
            if (file.isEmpty() || !file.get().isServedIn(data)) {
                return false;
            }
            PidFile server = file.get();
            if (!server.names(data)) {
                throw new IOException("a PostgreSQL (process " + server.process() + ") still runs on this folder, which"
                        + " was at " + server.folder() + " when it started. End it, or move the folder back.");
            }
            if (server.isReady()) {
                port = server.port();
                process = server.process();
                requireThatItIsThisOne();
                return true;
            }
            EmbeddedDatabase.waitBriefly();
        }
        throw new IOException("its PostgreSQL has been starting for " + START_SECONDS + " seconds; " + home
                + "/postgres.log may tell why.");
    }

    /** A server that answers at the port may be another one, whatever the file says. */
    private void requireThatItIsThisOne() throws IOException {
        try (Connection connection = administration();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show data_directory")) {
            result.next();
            if (!PidFile.areSame(Path.of(result.getString(1)), data)) {
                throw new IOException(
                        "at port " + port + " answers the PostgreSQL of another folder: " + result.getString(1) + ".");
            }
        } catch (SQLException refused) {
            throw new IOException("the PostgreSQL of this folder (process " + process + ", port " + port
                    + ") does not answer: " + refused.getMessage());
        }
    }

    /**
     * Starts it; nothing runs here, as {@link #isFound} has told.
     *
     * @param samePort whether running processes know it by the port that it had
     */
    void start(boolean samePort) throws IOException {
        clearLeftovers();
        Path binaries = PostgresBinaries.unpackedIn(home);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            make(binaries);
        }
        Optional<PidFile> left = PidFile.in(data);
        boolean isCopy = left.isPresent() && !left.get().names(data);
        if (isCopy || isLinux()) {
            // Of another folder, or of a server that was killed, whose number another program may have by now.
            Files.deleteIfExists(PidFile.file(data));
        }
        port = new ClusterPort(home).choose(samePort ? port : 0, samePort);
        try {
            launch(binaries);
        } catch (IOException failed) {
            throw new IOException(
                    isCopy
                            ? "this folder is a copy of " + left.get().folder()
                                    + ", made while a PostgreSQL was running"
                                    + " there, and such a copy need not be whole: " + failed.getMessage()
                                    + " Stop that one and copy again."
                            : failed.getMessage(),
                    failed);
        }
        process = PidFile.in(data).map(PidFile::process).orElse(0L);
        if (isCopy) {
            System.err.println(
                    "shironam: this data folder is a copy of " + left.get().folder()
                            + ", made while its PostgreSQL was running. It has a server of its own now. What was being written"
                            + " during the copy may be missing: to be sure, copy while nothing runs.");
        }
    }

    /** Only a server that is up on this very folder: never the one that a copied file names. */
    void stop() throws IOException {
        Optional<PidFile> file = PidFile.in(data);
        if (file.isPresent() && file.get().names(data) && file.get().isServedIn(data)) {
            run(
                    PostgresBinaries.unpackedIn(home),
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-m",
                    "fast",
                    "-t",
                    Integer.toString(STOP_SECONDS),
                    "-w",
                    "stop");
        }
    }

    /** A connection of the superuser. */
    Connection administration() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", superuser);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "15");
        login.setProperty("socketTimeout", "300");
        return new Driver().connect(jdbcUrl(), login);
    }

    /** Made beside its place and moved there whole, so a first start that was killed leaves nothing half made. */
    private void make(Path binaries) throws IOException {
        Path fresh = home.resolve("cluster.new");
        deleteTree(fresh);
        Path passwordFile = home.resolve("password");
        run(
                binaries,
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-ctype=" + characterTypes(),
                "--no-instructions",
                durable ? "--sync-method=fsync" : "--no-sync");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** pg_trgm of PostgreSQL 18 still asks the platform what a letter is; with the locale C it knows ASCII only. */
    private static String characterTypes() {
        return System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8";
    }

    private void launch(Path binaries) throws IOException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c max_connections=60 -c shared_buffers=128MB" + PLANNING
                + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        long logged = log.length();
        try {
            run(
                    binaries,
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-o",
                    options,
                    "-l",
                    log.file().toString(),
                    "-t",
                    Integer.toString(START_SECONDS),
                    "-w",
                    "start");
        } catch (IOException failed) {
            String reason = log.failureSince(logged).orElse(failed.getMessage());
            throw new IOException(
                    DiskSpace.isMissingBy(reason) || DiskSpace.isMissingIn(home) ? DiskSpace.wordsFor(home) : reason,
                    failed);
        }
    }

    private void run(Path binaries, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, program, ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2L * START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not finish in " + 2 * START_SECONDS + " seconds.");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + " said: "
                        + Files.readString(output, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted.", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** What runs that were killed have left: one process at a time is here. */
    private void clearLeftovers() throws IOException {
        try (var files = Files.newDirectoryStream(home, "*.out")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isRoot() {
        return isLinux() && new UnixSystem().getUid() == 0;
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
