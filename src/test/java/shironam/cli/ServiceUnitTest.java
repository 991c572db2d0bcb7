package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.cli.postgres.PostgresCluster;

/** The unit for systemd in {@code deploy} fits the application. */
class ServiceUnitTest {
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
