package shironam.story.database;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Several statements that the driver sends at once, so that they cost one round trip. */
public final class StatementBatch {
    private StatementBatch() {}

    public interface Reader<T> {
        T read(Results results) throws SQLException;
    }

    public interface RowReader<T> {
        T read(ResultRow row) throws SQLException;
    }

    /** Runs the statements, each of which asks for the story once. */
    public static <T> T inOneGo(String statements, int count, long storyId, Reader<T> reader) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statements)) {
                return reader.read(execute(prepared, count, storyId));
            }
        });
    }

    public static Results execute(PreparedStatement prepared, int count, long id) throws SQLException {
        for (int i = 1; i <= count; i++) {
            prepared.setLong(i, id);
        }
        prepared.execute();
        return new Results(prepared);
    }

    /** The same for statements that each ask for many stories once. */
    public static Results execute(PreparedStatement prepared, int count, List<Long> ids) throws SQLException {
        Array numbers = prepared.getConnection().createArrayOf("bigint", ids.toArray());
        for (int i = 1; i <= count; i++) {
            prepared.setArray(i, numbers);
        }
        prepared.execute();
        return new Results(prepared);
    }

    /** The results of the statements, one after the other. */
    public static final class Results {
        private final PreparedStatement statement;
        private boolean first = true;

        public Results(PreparedStatement statement) {
            this.statement = statement;
        }

        public <T> List<T> next(RowReader<T> reader) throws SQLException {
            if (!first) {
                statement.getMoreResults();
            }
            first = false;
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    rows.add(reader.read(new ResultRow(result)));
                }
            }
            return rows;
        }
    }
}
