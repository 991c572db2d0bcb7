package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import shironam.cli.Packaged.Outcome;
import shironam.cli.postgres.EmbeddedDatabase;

/** The process is killed in the middle of its work, with no chance to tidy up. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledImportIT {
    private static final int FILES = 600;

    @TempDir
    static Path seeds;

    private static Packaged shironam;

    @BeforeAll
    static void manyFiles() throws Exception {
        shironam = Packaged.withEmptyData("killed");
        for (int i = 0; i < FILES; i++) {
            Files.writeString(seeds.resolve("story-%04d.html".formatted(i)), story(i));
        }
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        EmbeddedDatabase.open(shironam.dataDir).close();
        assertNull(shironam.server());
    }

    @Test
    @Order(1)
    void theNextImportCompletesOneThatWasKilled() throws Exception {
        Process killed = shironam.start("import", seeds.toString());
        waitUntilMostIsIn(killed);
        assertNotEquals(0, niceness(killed.toHandle()), "a site on the same machine goes before it");
        assertEquals(0, niceness(shironam.server()), "its readers' database, too");
        killed.destroyForcibly();
        killed.waitFor(10, TimeUnit.SECONDS);
        assertEquals(128 + 9, killed.exitValue());
        assertTrue(shironam.server().isAlive(), "the database outlives the process, as it does in a crash");

        Outcome next = shironam.run("import", seeds.toString());

        assertEquals(0, next.exitCode(), next.err());
        assertTrue(next.out().contains("found 600: created "), next.out());
        assertTrue(next.out().contains("updated 0"), next.out());
        assertNull(shironam.server(), "the last one to leave stops the database");
        assertEveryStoryIsThereOnce();
    }

    @Test
    @Order(2)
    void anotherImportChangesNothing() throws Exception {
        Outcome again = shironam.run("import", seeds.toString());

        assertEquals(0, again.exitCode(), again.err());
        assertTrue(
                again.out().contains("found 600: created 0, updated 0, unchanged 600, kept as edited 0, refused 0"),
                again.out());
        assertTrue(again.out().contains("cards: 600 found, 600 resolved"), again.out());
    }

    @Test
    @Order(3)
    void aDatabaseThatWasKilledTooIsStartedAgain() throws Exception {
        try (EmbeddedDatabase user = EmbeddedDatabase.open(shironam.dataDir)) {
            ProcessHandle server = shironam.server();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);

            Outcome next = shironam.run("account", "list");

            assertEquals(0, next.exitCode(), next.err());
            assertNotEquals(server, shironam.server());
            assertTrue(shironam.server().isAlive());
        }
        assertEveryStoryIsThereOnce();
    }

    /** Every story points at the one before it, the first at the last: half of the cards wait for their targets. */
    private static String story(int i) {
        return """
                ---
                headline: নমুনা খবর %1$d
                section: world
                date: 2024-11-10T08:30:00+06:00
                tags: [নদী, বর্ষা]
                author: নমুনা লেখক
                url: https://a.example/world/2024/11/10/%2$d
                ---
                <p>%1$d নম্বর খবরে নদীর পানি বাড়ছে। নিচু এলাকার মানুষ উঁচু জায়গায় সরে যাচ্ছেন। %1$d জনের একটি দল কাজ করছে।</p>
                <div class="row"><div class="col-12"><strong>আরো পড়ুন</strong><div class="card">
                <img src="https://a.example/%1$d.jpg" width="100" height="66" alt=""><p>আগের খবর</p></div>
                <a class="stretched-link" href="https://a.example/world/2024/11/09/%3$d"> </a></div></div>
                <p>%1$d নম্বর খবরের শেষ অনুচ্ছেদ। বৃষ্টি আরও দুই দিন হতে পারে বলে আবহাওয়া অফিস জানিয়েছে।</p>
                <p>সূত্র : বাসস</p>
                """.formatted(i, 1_000_000 + i, 1_000_000 + (i + FILES - 1) % FILES);
    }

    /** By proc(5), the nineteenth word of the process' state; its name may have blanks in it. */
    private static int niceness(ProcessHandle process) throws IOException {
        String state = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        return Integer.parseInt(state.substring(state.lastIndexOf(')') + 2).split(" ")[16]);
    }

    private static void waitUntilMostIsIn(Process importing) throws IOException {
        BufferedReader progress =
                new BufferedReader(new InputStreamReader(importing.getErrorStream(), StandardCharsets.UTF_8));
        String line;
        do {
            line = progress.readLine();
            assertTrue(line != null, "the import ended before it was killed");
        } while (!line.startsWith("500 read"));
    }

    private static void assertEveryStoryIsThereOnce() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(shironam.dataDir);
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            assertEquals(FILES, count(connection, "stories"));
            assertEquals(FILES, count(connection, "(select distinct headline from stories) as headlines"));
            assertEquals(FILES, count(connection, "public_stories"));
            assertEquals(FILES, count(connection, "revisions"));
            assertEquals(FILES, count(connection, "(select distinct story_id from story_origins) as stories"));
            assertEquals(FILES, count(connection, "cards where target_id is not null"));
            assertEquals(2 * FILES, count(connection, "story_tags"));
            assertEquals(2, count(connection, "tags"));
            assertEquals(1, count(connection, "authors"));
        }
    }

    private static int count(Connection connection, String rows) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getInt(1);
        }
    }
}
