package shironam.delivery;

import io.vertx.core.http.HttpHeaders;
import java.time.Instant;

/** The header {@code Date}, which every answer has to carry (RFC 9110 §6.6.1), written once a second. */
public final class DateHeader {
    public static final CharSequence NAME = HttpHeaders.DATE;

    private record Written(long second, CharSequence text) {}

    private volatile Written last = new Written(0, "");

    public CharSequence now() {
        long second = System.currentTimeMillis() / 1000;
        Written written = last;
        if (written.second != second) {
            written = new Written(second, HttpHeaders.createOptimized(HttpDate.of(Instant.ofEpochSecond(second))));
            last = written;
        }
        return written.text;
    }
}
