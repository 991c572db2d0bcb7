package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    @ParameterizedTest
    @CsvSource({
        "2024-11-10T08:30:00+06:00, 2024-11-10T02:30:00Z",
        "2024-11-10T08:30+0600, 2024-11-10T02:30:00Z",
        "2024-11-10 08:30:00 +06:00, 2024-11-10T02:30:00Z",
        "2024-11-10T02:30:00Z, 2024-11-10T02:30:00Z",
        "2024-11-10T08:30, 2024-11-10T02:30:00Z",
        "2024-11-10 08:30, 2024-11-10T02:30:00Z",
        "2024-11-10, 2024-11-09T18:00:00Z"
    })
    void aDateWithoutAZoneIsDhakas(String written, String meant) throws Exception {
        assertEquals(
                Optional.of(Instant.parse(meant)),
                Manifest.parse("date: " + written).instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"গতকাল", "2024-13-45", "10.11.2024", "2024-11-10T25:00"})
    void aDateThatIsNoneIsRefused(String date) throws Exception {
        Refusal refused = assertThrows(
                Refusal.class, () -> Manifest.parse("date: " + date).instant());

        assertTrue(refused.reason.contains(date));
        assertTrue(refused.whatToDo.contains("2024-11-10T08:30:00+06:00"));
    }

    @Test
    void oneTagNeedsNoBrackets() throws Exception {
        assertEquals(List.of("নদী"), Manifest.parse("tags: নদী").tags());
        assertEquals(
                List.of("নদী", "পানি"),
                Manifest.parse("{\"tags\": [\"নদী\", \"পানি\"]}").tags());
    }

    @Test
    void anUnknownEntryIsNamed() {
        Refusal refused = assertThrows(Refusal.class, () -> Manifest.parse("headline: ক\nhedline: খ\n"));

        assertTrue(refused.reason.contains("«hedline»"), refused.reason);
        assertTrue(refused.whatToDo.contains("headline"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline: [ক", "- ক\n- খ", "headline: {ক: খ}", "just a line", "\"", "headline: &a [*a]"})
    void whatIsNoManifestIsRefusedAndNeverThrown(String broken) {
        Refusal refused = assertThrows(Refusal.class, () -> Manifest.parse(broken));

        assertTrue(refused.reason.startsWith("Its manifest"), refused.reason);
    }

    @Test
    void anEmptyManifestSaysNothing() throws Exception {
        assertEquals(Manifest.NONE, Manifest.parse("# to come\n"));
        assertEquals(Optional.empty(), Manifest.parse("headline: ").instant());
    }
}
