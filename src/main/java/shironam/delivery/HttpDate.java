package shironam.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as HTTP writes them (RFC 9110 §5.6.7). The JDK's own format is an earlier one, with days of one digit. */
final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private record Written(long second, String text) {}

    private static volatile Written written = new Written(Long.MIN_VALUE, "");

    private HttpDate() {}

    /** Asked for the running second again and again. */
    static String of(Instant moment) {
        Written last = written;
        if (last.second != moment.getEpochSecond()) {
            last = new Written(moment.getEpochSecond(), FORMAT.format(moment));
            written = last;
        }
        return last.text;
    }

    /** Empty when it is no date, which a server has to take as if nothing were there. */
    static Optional<Instant> parse(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
