package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.cli.postgres.PostgresCluster;

/** What the documents name is there. */
class DocumentsTest {
    /** Of levels 1 and 2 in ASVS 5.0.0. */
    private static final int REQUIREMENTS = 253;

    private static final Path ASVS = Path.of("docs", "asvs.md");

    @Test
    void everyRequirementHasARowAndEveryTestThatARowNamesExists() throws IOException {
        String table = Files.readString(ASVS);
        Set<String> numbers = new HashSet<>();
        Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| [12] \\| [^|]+ \\| [^|]+ \\|$")
                .matcher(table)
                .results()
                .map(row -> row.group(1))
                .forEach(number -> assertTrue(numbers.add(number), number + " stands twice"));
        assertEquals(REQUIREMENTS, numbers.size());

        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Pattern.compile("`(\\w+(?:Test|IT))`")
                .matcher(table)
                .results()
                .map((MatchResult name) -> name.group(1))
                .forEach(name -> assertTrue(tests.contains(name), name + " is named and does not exist"));
    }

    @Test
    void theFilesThatTheReadmeLeadsToExist() throws IOException {
        Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)")
                .matcher(Files.readString(Path.of("README.md")) + Files.readString(Path.of("SECURITY.md")))
                .results()
                .map(link -> Path.of(link.group(1)))
                .forEach(file -> assertTrue(Files.exists(file), file + " does not exist"));
    }

    /** Else systemd kills a database that is about to stop. */
    @Test
    void theServiceTellsJavaAloneToStopAndGivesItTheTimeThatItTakes() throws IOException {
        Map<String, String> unit = entries(Path.of("deploy", "shironam.service"));
        String inFlight = entries(Path.of("src", "main", "resources", "application.properties"))
                .get("quarkus.shutdown.timeout");

        assertEquals("mixed", unit.get("KillMode"));
        int seconds = Integer.parseInt(inFlight.replace("S", "")) + PostgresCluster.STOP_SECONDS;
        assertTrue(Integer.parseInt(unit.get("TimeoutStopSec")) > seconds, "more than " + seconds);
    }

    private static Map<String, String> entries(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.matches("[\\w.]+=.*"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1], (first, again) -> again));
        }
    }
}
