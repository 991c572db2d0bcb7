package shironam.site.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, 0, 99",
        "bytes=900-, 900, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "bytes=0-9999999, 0, 999",
        "Bytes = 5 - 5, 5, 5"
    })
    void onePartIsUnderstood(String header, long first, long last) throws Exception {
        assertEquals(Optional.of(new ByteRange(first, last)), ByteRange.of(header, 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=9-5", "bytes=0-1,5-6", "items=0-5", "bytes=a-b", "bytes=1"})
    void whatSaysNothingAsksForAll(String header) throws Exception {
        assertEquals(Optional.empty(), ByteRange.of(header, 1000));
    }

    @Test
    void whatLiesBehindTheEndIsNotThere() {
        for (String header : new String[] {"bytes=1000-", "bytes=5000-6000", "bytes=-0"}) {
            assertThrows(ByteRange.UnsatisfiableException.class, () -> ByteRange.of(header, 1000), header);
        }
    }
}
