package shironam.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.TestDatabase;
import shironam.cli.commands.InProcess.Outcome;

/** An import that can't run says why, ends with two and touches nothing; {@code CommandsIT} runs one as a process. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportCommandTest {
    @Inject
    Commands commands;

    @TempDir
    Path folder;

    private Path good;

    @BeforeEach
    void aStory() throws Exception {
        good = Files.writeString(folder.resolve("good.html"), "<p>বনে আগুন লেগেছে।</p>");
    }

    @Test
    void aPathThatIsNotThere() throws Exception {
        Path missing = folder.resolve("missing");

        assertEquals(
                new Outcome(2, "", "shironam: there is no file or folder " + missing + ". Nothing was imported."),
                InProcess.run(commands, "", "import", good.toString(), missing.toString()));
    }

    @Test
    void aSectionThatIsNotThere() throws Exception {
        Outcome outcome = InProcess.run(commands, "", "import", "--section", "nowhere", good.toString());

        assertEquals(2, outcome.exitCode());
        assertTrue(
                outcome.err().contains("there is no section «nowhere». Known are: bangladesh, world"), outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void noPath() throws Exception {
        Outcome outcome = InProcess.run(commands, "", "import");

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("PATH"), outcome.err());
    }
}
