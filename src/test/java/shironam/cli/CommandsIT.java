package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.cli.Packaged.Outcome;
import shironam.cli.postgres.EmbeddedDatabase;

/**
 * What the commands print and with which code they end: a contract with scripts. What else they say is in {@code
 * shironam.cli.commands}, where no process is started.
 */
class CommandsIT {
    private static Packaged shironam;
    private static EmbeddedDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void theDatabaseStaysUpBetweenCommands() throws Exception {
        shironam = Packaged.withEmptyData("commands");
        database = EmbeddedDatabase.open(shironam.dataDir);
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        database.close();
        org.junit.jupiter.api.Assertions.assertNull(shironam.server());
    }

    @Test
    void anImportOfWhatIsGoodEndsWithZero() throws Exception {
        Files.writeString(folder.resolve("good.html"), "<p>নদীর পানি বাড়ছে।</p>");

        Outcome outcome = shironam.run("import", "--section", "world", folder.toString());

        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().contains("found 1: created 1, updated 0"), outcome.out());
        assertTrue(outcome.out().contains("held: " + folder.resolve("good.html") + ": Story "), outcome.out());
        assertEquals("", outcome.err());
    }

    @Test
    void anImportThatRefusesSomethingEndsWithOneAndNamesIt() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.html"), "");
        Files.writeString(folder.resolve("good.html"), "<p>পাহাড়ে মেঘ জমেছে।</p>");
        Path report = folder.resolve("report.json");

        Outcome outcome = shironam.run("import", "--draft", "--report", report.toString(), folder.toString());

        assertEquals(1, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().contains("refused: " + bad + ": It is empty. Remove it"), outcome.out());
        assertTrue(outcome.out().contains("found 2: created 1"), outcome.out());
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertEquals(2, json.get("found").asInt());
        assertEquals(1, json.get("created").asInt());
        assertEquals(1, json.get("refused").asInt());
        assertEquals(json.get("charactersIn"), json.get("charactersInBodies"));
        assertEquals("REFUSED", json.get("lines").get(0).get("kind").asText());
        assertEquals(bad.toString(), json.get("lines").get(0).get("file").asText());
    }

    @Test
    void theIndexIsBuiltAnewFromNothing() throws Exception {
        Outcome outcome = shironam.run("reindex");

        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().matches("indexed \\d+ stories\\s*"), outcome.out());
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        assertEquals(2, shironam.run("frobnicate").exitCode());
    }

    @Test
    void anAccountIsMade() throws Exception {
        Outcome created = shironam.runWithInput(
                "a long password\n", "account", "create", "Rafia", "--role", "editor", "--password-stdin");

        assertEquals(0, created.exitCode(), created.err());
        assertEquals("created rafia (editor)", created.out().strip());
    }
}
