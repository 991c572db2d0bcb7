package shironam.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a backup holds, with the hash of each of its files. It is written last, so a folder without one is no backup; and
 * its own last line is the hash of all bytes before, so it can be checked as well.
 *
 * @param made the moment that the backup shows, by the database's clock
 * @param application the version that made it
 * @param schema the number of the last migration
 * @param postgresql the version of the server
 * @param missing names of pictures that the paper knows, but whose files were damaged or not there
 * @param keys other files of the data folder
 */
record BackupManifest(
        int format,
        String made,
        String application,
        String schema,
        String postgresql,
        List<Table> tables,
        List<Sequence> sequences,
        Pictures pictures,
        List<String> missing,
        List<Key> keys) {
    static final String FILE = "manifest.json";
    static final int FORMAT = 1;

    private static final String LAST_LINE = ",\n  \"sha256\" : \"%s\"\n}\n";
    private static final int LAST_BYTES = LAST_LINE.length() - "%s".length() + Sha256.LETTERS;
    private static final String END = "\n}";

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * @param bytes of the rows as text, unpacked
     * @param sha256 of the file
     */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        /** Its rows in PostgreSQL's text format, packed. */
        String file() {
            return "tables/" + name + ".copy.gz";
        }
    }

    /** @param called whether the value is taken already */
    record Sequence(String name, long value, boolean called) {}

    /**
     * @param bytes of all pictures
     * @param sha256 of the list
     */
    record Pictures(long number, long bytes, String sha256) {}

    record Key(String name, String sha256) {}

    byte[] bytes() {
        try {
            String json = JSON.writer(PRINTER).writeValueAsString(this);
            String begin = json.substring(0, json.length() - END.length());
            return (begin + LAST_LINE.formatted(DigestUtils.sha256Hex(begin))).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException recordsOnly) {
            throw new IllegalStateException(recordsOnly);
        }
    }

    /** Empty when a byte is another than when it was written. */
    static Optional<BackupManifest> parse(byte[] bytes) {
        int length = Math.max(0, bytes.length - LAST_BYTES);
        byte[] begin = Arrays.copyOf(bytes, length);
        byte[] last = LAST_LINE.formatted(DigestUtils.sha256Hex(begin)).getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(last, Arrays.copyOfRange(bytes, length, bytes.length))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(new String(begin, StandardCharsets.UTF_8) + END, BackupManifest.class));
        } catch (JsonProcessingException noManifest) {
            return Optional.empty();
        }
    }
}
