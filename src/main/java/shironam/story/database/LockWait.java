package shironam.story.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Workers of a queue take what no other holds ({@code skip locked}). Who asks for what the queue leads to waits here for the
 * others' end, or it would be missing just while they work on it.
 */
public final class LockWait {
    /** PostgreSQL, appendix A: {@code lock_not_available}. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockWait() {}

    /**
     * Waits for the locks of others, a second at the most for each row.
     *
     * @param connection in a transaction, which goes on afterwards
     * @param rows a query that ends with {@code for share}
     * @return how many rows they have left; 0 as well when it took longer
     */
    public static int forOthers(Connection connection, String rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '1s'");
            statement.execute("savepoint waiting");
            try (ResultSet row = statement.executeQuery(rows)) {
                int left = 0;
                while (row.next()) {
                    left++;
                }
                return left;
            } catch (SQLException tooLong) {
                if (!LOCK_NOT_AVAILABLE.equals(tooLong.getSQLState())) {
                    throw tooLong;
                }
                statement.execute("rollback to savepoint waiting");
                return 0;
            }
        }
    }
}
