package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static shironam.cli.Waiting.until;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import shironam.backup.Backup;
import shironam.backup.BackupException;
import shironam.cli.Packaged.Outcome;
import shironam.cli.postgres.EmbeddedDatabase;
import shironam.cli.postgres.PostgresCluster;
import shironam.desk.Desk;
import shironam.identity.Role;
import shironam.story.history.RevisionChain;

/** A paper on a PostgreSQL of its own is backed up while it runs, lost, and restored with the database that comes along. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {
    private static final String NAME = "rafia";
    private static final String PASSWORD = "a long password";
    private static final Path BACKUPS =
            Path.of("target", "packaged-data", "backups").toAbsolutePath();
    private static final Path NIGHTLY = BACKUPS.resolveSibling("backups-nightly");
    private static final String REVISIONS = "select count(*) from revisions";

    private static OwnDatabase database;
    private static Packaged shironam;
    private static Node node;
    private static Desk desk;
    private static long draft;
    private static long scheduled;
    private static Map<String, String> before;

    private static Packaged other;
    private static Node restored;

    @BeforeAll
    static void aPaperWithEverythingInIt() throws Exception {
        for (Path left : List.of(BACKUPS, NIGHTLY, BACKUPS.resolveSibling("backups-again"))) {
            PostgresCluster.deleteTree(left);
        }
        database = OwnDatabase.migrated("backup");
        shironam = Packaged.withEmptyData("backup");
        Outcome imported = shironam.run(database.environment(), "import", "seeds");
        assertEquals(0, imported.exitCode(), imported.err());
        database.addAccount(NAME, Role.ADMIN, PASSWORD);
        node = node(shironam, database.environment());
        node.start();
        node.waitUntilReady();
        desk = Desk.closed().at(node.address());
        desk.login(NAME, PASSWORD).then().statusCode(303);
        publish("একটি খবর\\ যার শিরোনামে \"উদ্ধৃতি\" আছে", "");
        scheduled = publish(
                "কাল সকালে আসবে",
                LocalDateTime.now(ZoneId.of("Asia/Dhaka")).plusDays(1).toString());
        draft = desk.write("এখনো খসড়া");
        until(
                "nothing is indexed or worked out any more",
                Duration.ofSeconds(40),
                () -> database.number("select (select count(*) from search_waiting)"
                                + " + (select count(*) from related_due where due_at <= now())")
                        == 0);
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        node.close();
        database.close();
        if (restored != null) {
            restored.close();
        }
        if (other != null) {
            EmbeddedDatabase.open(other.dataDir).close();
            assertNull(other.server());
        }
    }

    private static Node node(Packaged application, Map<String, String> of) throws Exception {
        Map<String, String> settings = new HashMap<>(of);
        settings.put("SHIRONAM_SITE_URL", "http://" + Crawl.HOST);
        settings.put("SHIRONAM_SESSION_KEY", "");
        return new Node(application, settings);
    }

    private static long publish(String headline, String when) {
        long story = desk.write(headline);
        desk.postStory("/desk/stories/" + story, "/desk/stories/" + story + "/publication", Map.of("publish-at", when))
                .then()
                .statusCode(303);
        return story;
    }

    @Test
    @Order(1)
    void aBackupIsMadeWhileThePaperRunsAndSomebodySaves() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger saves = new AtomicInteger();
        Thread saving = new Thread(() -> {
            while (!done.get()) {
                desk.postStory("/desk/stories/" + draft, "/desk/stories/" + draft, Map.of("summary", "কথা " + saves))
                        .then()
                        .statusCode(303);
                saves.incrementAndGet();
            }
        });
        saving.start();
        until("somebody is saving", Duration.ofSeconds(10), () -> saves.get() > 1);
        Outcome outcome = backup(BACKUPS.toString());
        done.set(true);
        saving.join();

        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("", outcome.err());
        assertTrue(outcome.out().startsWith("backup made and read back: " + BACKUPS), outcome.out());
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(backups().get(0))));
    }

    @Test
    @Order(2)
    void theNextOneCopiesNewPicturesOnlyAndKeepsAsManyAsAreAskedFor() throws Exception {
        Map<String, String> pictures = pictures();
        Files.createDirectory(BACKUPS.resolve("2020-01-01T00-00-00.000Z")); // of a backup that was killed

        Outcome outcome = backup("--keep", "1", BACKUPS.toString());

        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(1, backups().size());
        assertTrue(outcome.out().contains(backups().get(0).toString()), outcome.out());
        assertEquals(pictures, pictures());
        assertTrue(pictures.size() > 20, pictures.toString());
    }

    @Test
    @Order(3)
    void itIsRestoredIntoADatabaseThatIsThrownAwayAndFoundGood() throws Exception {
        before = new Crawl(node.address()).everything();
        assertTrue(before.size() > 250, () -> before.keySet().toString());

        Outcome outcome = shironam.run("backup", "--check", BACKUPS.toString());

        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().startsWith("good: " + backups().get(0)), outcome.out());
        assertFalse(Files.exists(shironam.dataDir.resolve("postgres")), "the paper's own database is left alone");
    }

    @Test
    @Order(4)
    void aByteThatIsAnotherIsFoundInWhateverFile() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(BACKUPS)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            flipped[bytes.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThrows(BackupException.class, () -> Backup.in(BACKUPS).verify(), file.toString());
            Files.write(file, bytes);
        }
        Backup.in(BACKUPS).verify();
    }

    @Test
    @Order(5)
    void aBackupThatIsBrokenOrNotThereIsNotRestored() throws Exception {
        Packaged empty = Packaged.withEmptyData("backup-refused");
        Path table = backups().get(0).resolve("tables/stories.copy.gz");
        byte[] bytes = Files.readAllBytes(table);
        Files.write(table, new byte[] {1, 2, 3});
        try {
            Outcome broken = empty.run("restore", BACKUPS.toString());
            assertEquals(2, broken.exitCode());
            assertEquals(
                    "shironam: the backup in " + backups().get(0)
                            + " is broken: tables/stories.copy.gz can't be unpacked"
                            + " (Not in GZIP format). Use another one.",
                    broken.err().strip());
        } finally {
            Files.write(table, bytes);
        }
        Outcome none = empty.run("restore", "nowhere");
        assertEquals(2, none.exitCode());
        assertTrue(none.err().startsWith("shironam: there is no backup in nowhere"), none.err());
        assertFalse(Files.exists(empty.dataDir.resolve("postgres")), "no database was made");
    }

    @Test
    @Order(6)
    void aFullDiskIsSaidAndLeavesNoBackup() throws Exception {
        Path small = Files.createDirectories(BACKUPS.resolveSibling("backups-small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=300k", "shironam-test", small.toString()) == 0,
                "only root can mount a small disk");
        try {
            Outcome outcome = backup(small.toString());

            assertEquals(2, outcome.exitCode(), outcome.out());
            assertTrue(outcome.err().contains("the disk is full"), outcome.err());
            assertEquals(1, outcome.err().strip().lines().count(), outcome.err());
            try (Stream<Path> left = Files.list(small)) {
                assertEquals(
                        List.of(),
                        left.filter(path -> path.toString().endsWith("Z")).toList());
            }
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    @Test
    @Order(7)
    void aLostPaperComesBackToTheByte() throws Exception {
        node.kill();
        PostgresCluster.deleteTree(shironam.dataDir);
        other = Packaged.withEmptyData("restored");

        Outcome outcome = other.run("restore", BACKUPS.toString());

        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("", outcome.err());
        assertTrue(outcome.out().startsWith("restored: " + backups().get(0)), outcome.out());
        Path again = BACKUPS.resolveSibling("backups-again");
        Outcome second = other.run("backup", again.toString());
        assertEquals(0, second.exitCode(), second.err());
        assertEquals(
                tables(Backup.in(BACKUPS).toString()), tables(Backup.in(again).toString()));

        restored = node(other, Map.of("SHIRONAM_BACKUP_FOLDER", NIGHTLY.toString()));
        restored.start();
        restored.waitUntilReady();
        Map<String, String> after = new Crawl(restored.address()).these(before.keySet());
        before.forEach((address, answer) -> assertEquals(answer, after.get(address), address));
    }

    @Test
    @Order(8)
    void whoWorkedThereGoesOnWhereTheyWere() throws Exception {
        Desk.closed().at(restored.address()).login(NAME, PASSWORD).then().statusCode(303);
        desk.at(restored.address())
                .get("/desk/stories/" + draft + "/history")
                .then()
                .statusCode(200);
        desk.postStory("/desk/stories/" + draft, "/desk/stories/" + draft, Map.of("summary", "আবার"))
                .then()
                .statusCode(303);
        assertTrue(desk.write("নতুন খবর") > draft, "numbers go on");
        assertEquals(
                404, Desk.closed().at(restored.address()).get("/" + scheduled).statusCode());
        try (EmbeddedDatabase embedded = EmbeddedDatabase.open(other.dataDir);
                Connection connection = connection(embedded)) {
            assertEquals(List.of(), RevisionChain.breaks(connection, 5));
            try (ResultSet row = connection.createStatement().executeQuery(REVISIONS)) {
                row.next();
                assertTrue(row.getLong(1) > 36, row.getLong(1) + " revisions");
            }
        }
    }

    @Test
    @Order(9)
    void theServerMakesTheNextOneByItselfAndTheDeskSaysSo() throws Exception {
        until("a backup is made", Duration.ofSeconds(40), () -> Files.exists(NIGHTLY) && isThere());
        until(
                "the desk says so",
                Duration.ofSeconds(10),
                () -> desk.get("/desk/settings").asString().contains("সর্বশেষ ভালো ব্যাকআপে"));
    }

    private static boolean isThere() throws IOException {
        try {
            Backup.in(NIGHTLY).verify();
            return true;
        } catch (BackupException notYet) {
            return false;
        }
    }

    @Test
    @Order(10)
    void aPaperThatIsThereIsNotRestoredOver() throws Exception {
        Outcome beside = other.run("restore", BACKUPS.toString());
        assertEquals(2, beside.exitCode());
        assertTrue(
                beside.err().contains("a server or another command of Shironam is using this database"), beside.err());

        restored.terminate();
        assertEquals(0, restored.waitForEnd());
        Outcome outcome = other.run("restore", BACKUPS.toString());
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("there is a paper here already (stories: 3"), outcome.err());
        assertTrue(outcome.err().contains("accounts: 1)"), outcome.err());
    }

    private static Outcome backup(String... arguments) throws Exception {
        String[] all = Stream.concat(Stream.of("backup"), Stream.of(arguments)).toArray(String[]::new);
        return shironam.run(database.environment(), all);
    }

    private static Connection connection(EmbeddedDatabase embedded) throws SQLException {
        return DriverManager.getConnection(embedded.jdbcUrl(), embedded.user(), embedded.password());
    }

    private static List<Path> backups() throws IOException {
        try (Stream<Path> entries = Files.list(BACKUPS)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith("Z"))
                    .sorted()
                    .toList();
        }
    }

    /** When each was written. */
    private static Map<String, String> pictures() throws IOException {
        Map<String, String> pictures = new TreeMap<>();
        try (Stream<Path> all = Files.walk(BACKUPS.resolve("media"))) {
            for (Path picture : all.filter(Files::isRegularFile).toList()) {
                pictures.put(
                        picture.getFileName().toString(),
                        Files.getLastModifiedTime(picture).toString());
            }
        }
        return pictures;
    }

    /** The hash of each. */
    private static Map<String, String> tables(String backup) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (JsonNode table : new ObjectMapper()
                .readTree(Path.of(backup, "manifest.json").toFile())
                .path("tables")) {
            tables.put(table.path("name").asText(), table.path("sha256").asText());
        }
        assertTrue(tables.size() > 40, tables.toString());
        return tables;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
