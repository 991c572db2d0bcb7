package shironam.story.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kind of a database failure: the only list of PostgreSQL's error codes (appendix A of its manual). The first one
 * that fits counts.
 */
public enum DatabaseFault {
    /** Its disk is full. */
    FULL("53100"),
    /** It can't read or write its disk. */
    DISK_FAILS("58..."),
    /** It answers, but not in time, be it for a lock. */
    LATE("57014|55P03|25P03"),
    /** It can't be reached, starts or stops, has no connection or memory left, or may only be read just now. */
    AWAY("08...|53...|57...|25006"),
    /** Another transaction was in the way; the same may do at once. */
    CROSSED("40...|55...|25..."),
    /** A row or a value is larger than it takes; nothing else is wrong. */
    TOO_LARGE("54..."),
    /** A text has a character of number zero, which nobody types. */
    UNSTORABLE("22021|22P05");

    private final Pattern codes;

    DatabaseFault(String codes) {
        this.codes = Pattern.compile(codes);
    }

    /** Empty when the failure is no fault of the database. */
    public static Optional<DatabaseFault> in(Throwable failure) {
        return in(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Whether nothing that it was asked is to blame. */
    public boolean isItsOwn() {
        return this != TOO_LARGE && this != UNSTORABLE;
    }

    /** Why a commit failed stands beside its cause. */
    private static Optional<DatabaseFault> in(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        Optional<DatabaseFault> fault = failure instanceof SQLException sql ? of(sql) : Optional.empty();
        return fault.or(() -> Stream.concat(Stream.of(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                .flatMap(behind -> in(behind, seen).stream())
                .findFirst());
    }

    /** An exception without a code comes from the connection pool, which has no connection to give. */
    private static Optional<DatabaseFault> of(SQLException sql) {
        String code = sql.getSQLState();
        if (code == null) {
            return Optional.of(AWAY);
        }
        return Arrays.stream(values())
                .filter(fault -> fault.codes.matcher(code).matches())
                .findFirst();
    }
}
