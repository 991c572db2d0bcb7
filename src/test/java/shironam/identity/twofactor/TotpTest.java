package shironam.identity.twofactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes are those of every authenticator app. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theVectorsOfTheRfcHold(long seconds, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds))));
    }

    @Test
    void aCodeIsGoodForItsStepAndItsNeighbours() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(OptionalLong.of(near), Totp.stepOf(Totp.code(SECRET, near), SECRET, now));
        }
        assertTrue(Totp.stepOf(Totp.code(SECRET, step - 2), SECRET, now).isEmpty());
        assertTrue(Totp.stepOf(Totp.code(SECRET, step + 2), SECRET, now).isEmpty());
        assertTrue(Totp.stepOf("", SECRET, now).isEmpty());
    }

    @Test
    void anAppReadsTheSecretFromItsAddress() {
        assertEquals(
                "otpauth://totp/%E0%A6%95%20%E0%A6%96:rina?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=%E0%A6%95%20%E0%A6%96",
                Totp.address("ক খ", "rina", SECRET));
    }
}
