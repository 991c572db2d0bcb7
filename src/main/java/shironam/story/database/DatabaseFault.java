package shironam.story.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a failure says of the database, by the classes of PostgreSQL's error codes. */
public enum DatabaseFault {
    /** It can't be reached, shuts down, has no connection left or may only be read just now. */
    AWAY,
    /** Its disk is full. */
    FULL,
    /** It can't read or write its disk. */
    DISK_FAILS,
    /** A row or a value is larger than it takes; nothing else is wrong. */
    TOO_LARGE;

    /** Empty when the failure is no trouble of the database. */
    public static Optional<DatabaseFault> in(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Optional<DatabaseFault> trouble = of(sql);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseFault> of(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        String message = String.valueOf(sql.getMessage());
        if (state.equals("53100") || message.contains("No space left on device")) {
            return Optional.of(FULL);
        }
        boolean noConnection = message.contains("cquisition timeout") || message.contains("onnection is closed");
        if (state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.equals("25006")
                || sql.getSQLState() == null && noConnection) {
            return Optional.of(AWAY);
        }
        if (state.startsWith("58")) {
            return Optional.of(DISK_FAILS);
        }
        return state.startsWith("54") ? Optional.of(TOO_LARGE) : Optional.empty();
    }
}
