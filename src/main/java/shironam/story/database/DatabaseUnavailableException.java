package shironam.story.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

/** The database can't be reached: no fault of a question that it was asked, and the same question may do in a second. */
public final class DatabaseUnavailableException extends RuntimeException {
    /**
     * Connections that fail, a server that shuts down or starts, one that has no connection or no disk left; and answers
     * that did not come in time, be it for a lock.
     */
    private static final String STATES = "08...|57P0.|53300|53100|57014|55P03|25P03";

    private static final String DISK_FULL = "53100";

    public DatabaseUnavailableException() {
        super("the database can't be reached");
    }

    public DatabaseUnavailableException(Throwable seenIn) {
        super(reasonOf(seenIn), seenIn);
    }

    /** What the database, or the way to it, said; who asked has only words for what it could not do then. */
    private static String reasonOf(Throwable seenIn) {
        for (Throwable cause = seenIn; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
            }
        }
        return String.valueOf(seenIn.getMessage());
    }

    /** Whether that is why it failed. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailableException
                    || cause instanceof SQLException refused && tells(refused)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it answers, and has no room to write. */
    public boolean isForDisk() {
        for (Throwable cause = this; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState())) {
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
