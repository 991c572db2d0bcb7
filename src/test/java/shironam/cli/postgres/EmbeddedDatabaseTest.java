package shironam.cli.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.startup.DataFolder;

/** Whose server answers on a data folder: its own, whatever the files say that were copied or left behind. */
@Timeout(120)
class EmbeddedDatabaseTest {
    private static final Path ALL = Path.of("target", "embedded").toAbsolutePath();
    private static final Path ORIGINAL = ALL.resolve("original");

    private static EmbeddedDatabase original;

    @BeforeAll
    static void anOriginalIsUp() throws Exception {
        if (Files.exists(ORIGINAL.resolve("postgres"))) {
            EmbeddedDatabase.open(ORIGINAL).close(); // of an earlier run that was killed
        }
        PostgresCluster.deleteTree(ALL);
        original = EmbeddedDatabase.open(ORIGINAL);
        execute(original, "create table whose (name text); insert into whose values ('original')");
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        original.close();
        assertFalse(Files.exists(PidFile.file(cluster(ORIGINAL))));
        PostgresCluster.deleteTree(ALL);
    }

    @Test
    void aCopyThatWasMadeWhileTheOriginalRunsGetsAServerOfItsOwn() throws Exception {
        Path copied = copied("cp", "-a");
        try (EmbeddedDatabase copy = EmbeddedDatabase.open(copied)) {
            assertNotEquals(original.jdbcUrl(), copy.jdbcUrl());
            execute(copy, "update whose set name = 'copy'");
        }

        assertEquals("original", whose(original));
        try (EmbeddedDatabase again = EmbeddedDatabase.open(copied)) {
            assertEquals("copy", whose(again));
        }
        assertEquals("original", whose(original));
    }

    @Test
    void theSameFolderByAnotherNameIsTheSame() throws Exception {
        Path link = Files.createSymbolicLink(ALL.resolve("link"), ORIGINAL);
        try (OpenedElsewhere other = OpenedElsewhere.in(link)) {
            assertEquals(original.jdbcUrl(), other.said());
        }

        assertEquals("original", whose(original));
    }

    @Test
    void aFolderWhoseFilesAreThoseOfTheOriginalIsRefused() throws Exception {
        Path copied = copied("cp", "-al");

        String reason = assertThrows(CommandFailedException.class, () -> EmbeddedDatabase.open(copied))
                .getMessage();

        assertTrue(reason.contains("hard links"), reason);
        assertTrue(reason.contains(cluster(ORIGINAL).toString()), reason);
        assertEquals("original", whose(original));
        PostgresCluster.deleteTree(copied);
    }

    @Test
    void aProcessNumberThatAnotherPostgresqlHasByNowIsNotFollowed() throws Exception {
        Path folder = copied("cp", "-a");
        EmbeddedDatabase.open(folder).close();
        List<String> claim = Files.readAllLines(PidFile.file(cluster(ORIGINAL)));
        claim.set(1, cluster(folder).toString()); // as if the number had been this folder's server's
        Files.write(PidFile.file(cluster(folder)), claim);

        try (EmbeddedDatabase own = EmbeddedDatabase.open(folder)) {
            assertNotEquals(original.jdbcUrl(), own.jdbcUrl());
        }
        assertEquals("original", whose(original));
    }

    @Test
    void aFolderThatWasMovedUnderItsServerIsRefused() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/cwd")), "only Linux tells where a process works");
        Path folder = copied("cp", "-a");
        Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
        try (OpenedElsewhere server = OpenedElsewhere.in(folder)) {
            Files.move(folder, moved);
            String reason = assertThrows(CommandFailedException.class, () -> EmbeddedDatabase.open(moved))
                    .getMessage();
            assertTrue(reason.contains("which was at " + cluster(folder)), reason);
            Files.move(moved, folder);
            assertTrue(server.said().startsWith("jdbc:"));
        }
    }

    @Test
    void aServerThatWasKilledIsBackInSecondsWhereItWas() throws Exception {
        Path folder = copied("cp", "-a");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            String url = database.jdbcUrl();

            kill(folder);

            waitFor("it answers again", () -> answers(database));
            assertEquals(url, database.jdbcUrl());
            assertEquals("original", whose(database));
        }
        assertFalse(Files.exists(PidFile.file(cluster(folder))));
    }

    @Test
    void whoComesWhileItIsDownWaitsForThoseWhoKnowItByItsPort() throws Exception {
        Path folder = copied("cp", "-a");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            kill(folder);
            try (OpenedElsewhere other = OpenedElsewhere.in(folder)) {
                assertEquals(database.jdbcUrl(), other.said());
            }
            assertEquals("original", whose(database));
        }
    }

    @Test
    void whatAKilledProcessLeftRunningIsTakenOver() throws Exception {
        Path folder = copied("cp", "-a");
        OpenedElsewhere killed = OpenedElsewhere.in(folder);
        killed.kill();

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertEquals(killed.said(), database.jdbcUrl());
        }
        assertFalse(Files.exists(PidFile.file(cluster(folder))));
    }

    @Test
    void theApplicationOwnsItsDatabaseAndIsNoSuperuser() throws Exception {
        execute(original, "create extension if not exists pg_trgm");
        assertEquals("f", ask(original, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user"));
        for (String forbidden : List.of(
                "copy (select 1) to program 'true'",
                "select pg_read_file('postgresql.conf')",
                "set session_replication_role = replica",
                "alter system set work_mem = '1GB'",
                "create role another")) {
            assertEquals(
                    "42501",
                    assertThrows(SQLException.class, () -> execute(original, forbidden))
                            .getSQLState());
        }
    }

    /** There everything belongs to the superuser, by whom the application came in. */
    @Test
    void anInstallationOfAnEarlierVersionIsHandedOver() throws Exception {
        Path folder = copied("cp", "-a");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                Connection superuser = database.administration();
                Statement statement = superuser.createStatement()) {
            statement.execute("drop extension if exists pg_trgm; drop table whose; alter database postgres owner to"
                    + " shironam; drop role shironam_app; create extension pg_trgm;"
                    + " create table stories (id bigint generated always as identity, headline text, number serial);"
                    + " create view public_stories as select * from stories; create type kind as enum ('a');"
                    + " create sequence numbers; create index on stories using gin (headline gin_trgm_ops);"
                    + " create function touch() returns trigger language plpgsql as 'begin return new; end';"
                    + " create trigger touched before insert on stories for each row execute function touch();"
                    + " insert into stories (headline) values ('আগের')");
        }
        Files.delete(folder.resolve("postgres/18/application.password"));

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertEquals("আগের", ask(database, "select headline from public_stories"));
            execute(
                    database,
                    "alter table stories add column kicker text; drop view public_stories;"
                            + " create or replace function touch() returns trigger language plpgsql as 'begin return new; end';"
                            + " alter type kind add value 'b'; drop sequence numbers; create extension if not exists pg_trgm;"
                            + " insert into stories (headline) values ('নতুন'); drop table stories");
            assertEquals(
                    "0",
                    ask(
                            database,
                            "select count(*) from pg_class where relnamespace = 'public'::regnamespace"
                                    + " and relowner <> current_user::regrole"));
        }
    }

    @Test
    void aDataFolderIsItsOwnersAlone() throws Exception {
        Path folder = Files.createDirectories(ALL.resolve("open"));
        Files.createDirectories(folder.resolve("media"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.prepare(folder);
        assertEquals("rwx------", rights(folder));

        Path shared = Files.createDirectories(ALL.resolve("shared"));
        Files.createDirectories(shared.resolve("of-somebody-else"));
        Files.createDirectories(shared.resolve("media"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.prepare(shared);
        assertEquals("rwxr-xr-x", rights(shared));
        assertEquals("rwx------", rights(shared.resolve("media")));
    }

    private static String rights(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }

    private static int copies;

    private static Path copied(String... command) throws Exception {
        Path copy = ALL.resolve("copy-" + ++copies);
        Process process = new ProcessBuilder(command[0], command[1], ORIGINAL.toString(), copy.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        return copy;
    }

    private static void kill(Path folder) throws IOException {
        long server = PidFile.in(cluster(folder)).orElseThrow().process();
        assertTrue(ProcessHandle.of(server).orElseThrow().destroyForcibly());
    }

    private static Path cluster(Path dataDir) {
        return dataDir.resolve("postgres/" + EmbeddedDatabase.MAJOR_VERSION + "/cluster");
    }

    private static String whose(EmbeddedDatabase database) throws SQLException {
        return ask(database, "select name from whose");
    }

    private static boolean answers(EmbeddedDatabase database) {
        try {
            return "1".equals(ask(database, "select 1"));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static void waitFor(String what, BooleanSupplier promise) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do {
            assertTrue(System.nanoTime() < end, "not yet: " + what);
            EmbeddedDatabase.waitBriefly();
        } while (!promise.getAsBoolean());
    }
}
