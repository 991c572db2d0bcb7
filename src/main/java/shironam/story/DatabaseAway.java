package shironam.story;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

/** The database can't be reached: no fault of a question that it was asked, and the same question may do in a second. */
public final class DatabaseAway extends RuntimeException {
    /** Connections that fail, a server that shuts down or starts, and one that has no connection left. */
    private static final String STATES = "08...|57P0.|53300";

    public DatabaseAway() {
        super("the database can't be reached");
    }

    public DatabaseAway(Throwable seenIn) {
        super(String.valueOf(seenIn.getMessage()), seenIn);
    }

    /** Whether that is why it failed. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseAway || cause instanceof SQLException refused && tells(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(SQLException refused) {
        return refused instanceof SQLTransientConnectionException
                || refused instanceof SQLNonTransientConnectionException
                || refused.getSQLState() != null && refused.getSQLState().matches(STATES)
                || isAboutWaiting(refused.getMessage());
    }

    /** The pool of connections has no state for it. */
    private static boolean isAboutWaiting(String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
