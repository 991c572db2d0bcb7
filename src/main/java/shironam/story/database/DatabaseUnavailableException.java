package shironam.story.database;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/** The database can't be reached: no fault of a question that it was asked, and the same question may do in a second. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final Set<DatabaseFault> FAULTS =
            EnumSet.of(DatabaseFault.AWAY, DatabaseFault.LATE, DatabaseFault.FULL, DatabaseFault.DISK_FAILS);

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
            if (cause instanceof DatabaseUnavailableException) {
                return true;
            }
        }
        return DatabaseFault.in(failure).filter(FAULTS::contains).isPresent();
    }

    /** Whether it answers, and has no room to write. */
    public boolean isForDisk() {
        return DatabaseFault.in(this).filter(DatabaseFault.FULL::equals).isPresent();
    }
}
