package shironam.search.tables;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on the index by JDBC, in a transaction of its own. */
public final class IndexTransaction {
    private IndexTransaction() {}

    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public interface Change {
        void with(Connection connection) throws SQLException;
    }

    /**
     * @param failure what could not be done, for the log
     * @throws IllegalStateException which says so, and why
     */
    public static <T> T call(DataSource database, String failure, Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.with(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException(failure + ": " + failed.getMessage(), failed);
            }
        });
    }

    /** The same where nothing is answered. */
    public static void run(DataSource database, String failure, Change change) {
        call(database, failure, connection -> {
            change.with(connection);
            return null;
        });
    }
}
