package shironam.story.transfer;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;

/** Reads the whole paper as it is at one moment, while others go on writing. */
@ApplicationScoped
public class PaperReading {
    static final int SECONDS = 24 * 60 * 60;

    /** The same rows are the same text, whatever the server is set to. */
    private static final String ONE_FORM = "set local timezone = 'UTC'; set local bytea_output = 'hex';"
            + " set local datestyle = 'ISO'; set local statement_timeout = 0;"
            + " set local idle_in_transaction_session_timeout = 0";

    private static final int ROWS_AT_ONCE = 100;

    /** What is done with the paper while it stands still. */
    public interface Work {
        void with(Snapshot paper) throws IOException;
    }

    /** Takes a line of JSON. */
    public interface LineTaker {
        void take(String line) throws IOException;
    }

    /** The paper at that moment. */
    public static final class Snapshot {
        private final Connection connection;
        private final TableColumns columns;

        Snapshot(Connection connection) throws SQLException {
            this.connection = connection;
            this.columns = TableColumns.here(connection);
        }

        public TableColumns columns() {
            return columns;
        }

        /**
         * Gives each row of a table, one after the other.
         *
         * @return how many there are
         */
        public long each(PaperTable table, LineTaker lines) throws IOException {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_ONCE);
                long rows = 0;
                try (ResultSet row = statement.executeQuery(table.selecting(columns))) {
                    while (row.next()) {
                        lines.take(row.getString(1));
                        rows++;
                    }
                }
                return rows;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public void atOneMoment(Work work) throws IOException {
        try {
            getEntityManager().unwrap(Session.class).doWork(connection -> {
                run(connection, "set transaction isolation level repeatable read, read only");
                run(connection, ONE_FORM);
                try {
                    work.with(new Snapshot(connection));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
