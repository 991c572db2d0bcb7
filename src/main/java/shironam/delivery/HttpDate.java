package shironam.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as HTTP writes them (RFC 9110 §5.6.7). The JDK's own format is an earlier one, with days of one digit. */
public final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private record Written(long second, String date) {}

    /** Mostly somebody asks again within the second. */
    private static volatile Written last = new Written(0, FORMAT.format(Instant.EPOCH));

    private HttpDate() {}

    public static String of(Instant moment) {
        Written written = last;
        if (written.second != moment.getEpochSecond()) {
            written = new Written(moment.getEpochSecond(), FORMAT.format(moment));
            last = written;
        }
        return written.date;
    }

    /** Empty when it is no date, which a server has to take as if nothing were there. */
    public static Optional<Instant> parse(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
