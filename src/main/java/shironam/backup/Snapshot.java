package shironam.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import shironam.search.indexing.IndexRebuild;

/**
 * The whole database as it is at one moment, while others go on writing: one transaction that reads only and sees nothing
 * that was committed later. Nobody changes a table's form meanwhile.
 *
 * @param time by the database's clock
 * @param schema the number of the last migration
 */
record Snapshot(Connection connection, Instant time, String schema, List<PostgresCatalog.Table> tables) {
    /** The same rows are the same bytes, whatever the server is set to. */
    private static final String ONE_FORM = "set timezone = 'UTC'; set bytea_output = 'hex'; set datestyle = 'ISO';"
            + " set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = 0";

    private static final String PATIENCE = "set lock_timeout = '30s'";
    private static final String LOCKED = "55P03";

    /** @param connection for this alone: the snapshot lasts for as long as it is open */
    static Snapshot take(Connection connection) throws SQLException, BackupException {
        run(connection, ONE_FORM);
        IndexRebuild.keepOff(connection);
        List<String> known = PostgresCatalog.names(connection);
        if (!known.contains("stories") || PostgresCatalog.schema(connection).isEmpty() || isEmpty(connection)) {
            throw new BackupException(
                    "there is no paper in this database yet, neither a story nor an account: nothing to" + " back up.");
        }
        run(connection, PATIENCE);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        lock(connection, known);
        List<PostgresCatalog.Table> tables =
                PostgresCatalog.tables(connection); // what is seen from here on is what is there now
        if (!tables.stream().map(PostgresCatalog.Table::name).toList().equals(known)) {
            throw new BackupException("the database's tables were changed just now, as an upgrade does. Try again.");
        }
        return new Snapshot(connection, now(connection), PostgresCatalog.schema(connection), tables);
    }

    /** Else a paper that was lost and begun anew would stand before its backups as the newest one. */
    private static boolean isEmpty(Connection connection) throws SQLException {
        return PostgresCatalog.texts(
                        connection, "select 1 where exists (select from stories) or exists (select from accounts)")
                .isEmpty();
    }

    /** Before the first question, by which the moment is set. */
    private static void lock(Connection connection, List<String> tables) throws SQLException, BackupException {
        try {
            run(
                    connection,
                    "lock table " + tables.stream().map(PostgresCatalog::quoted).collect(Collectors.joining(", "))
                            + " in access share mode");
        } catch (SQLException refused) {
            if (LOCKED.equals(refused.getSQLState())) {
                throw new BackupException(
                        "a table has been locked by somebody else for half a minute, as an upgrade does. Try again.",
                        refused);
            }
            throw refused;
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        String iso = "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
        return OffsetDateTime.parse(PostgresCatalog.texts(connection, iso).get(0))
                .toInstant();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
