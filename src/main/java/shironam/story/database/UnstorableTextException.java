package shironam.story.database;

import java.sql.SQLException;
import java.util.Set;

/** Text that the database can't hold: one with a character of number zero, which nobody types. */
public final class UnstorableTextException {
    /** character_not_in_repertoire, untranslatable_character (PostgreSQL, appendix A). */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private UnstorableTextException() {}

    /** Whether that is why it failed. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && STATES.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
