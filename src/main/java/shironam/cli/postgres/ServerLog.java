package shironam.cli.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The embedded server's own log, in which it says why it does not start. */
record ServerLog(Path file) {
    private static final Pattern FAILURE = Pattern.compile("(?m)^.*?(?:FATAL|PANIC): +(.+)$");
    private static final int MOST_BYTES = 1 << 16;

    long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** The last failure that was written behind that byte. */
    Optional<String> failureSince(long offset) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(offset, log.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) Math.max(0, log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            Matcher failures = FAILURE.matcher(new String(bytes, StandardCharsets.UTF_8));
            String last = null;
            while (failures.find()) {
                last = failures.group(1).strip();
            }
            return Optional.ofNullable(last);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
