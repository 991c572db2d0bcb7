package shironam.cli.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import shironam.cli.environment.CommandFailedException;
import shironam.story.database.DatabaseClock;

/**
 * Bengali has traps that fail silently: in a database with the locale C, trigrams of Bengali words are empty and
 * searches find nothing. So whatever database is configured is asked, before anything is made in it.
 */
@ApplicationScoped
public class DatabaseCheck {
    private static final int OLDEST_VERSION = 15;
    private static final int TRIGRAMS_OF_PUTIN = 6;
    private static final String NO_RIGHT = "42501";

    @Inject
    DataSource dataSource;

    @Inject
    DatabaseClock clocks;

    /** Whose time it is; as soon as possible, for whatever a command does may tell a time. */
    public void clock() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1"); // the first answer of a connection takes longer
            Instant before = Instant.now();
            try (ResultSet answer = statement.executeQuery("select clock_timestamp()")) {
                answer.next();
                clocks.compare(before, answer.getTimestamp(1).toInstant(), Instant.now());
            }
        }
    }

    /** Before migrations run. Leaves nothing behind. */
    static void canHoldAPaper(Connection connection) throws SQLException, CommandFailedException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new CommandFailedException("the database is a PostgreSQL " + version + ", and Shironam needs "
                    + OLDEST_VERSION + " or later. Nothing was changed in it.");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            try (ResultSet result = statement.executeQuery(
                    "select coalesce(array_length(show_trgm('পুতিন'), 1), 0), current_setting('server_encoding')")) {
                result.next();
                if (result.getInt(1) != TRIGRAMS_OF_PUTIN
                        || !result.getString(2).equals("UTF8")) {
                    throw new CommandFailedException(
                            "the database does not know Bengali letters (its locale is C?): searches would"
                                    + " find nothing. Nothing was changed in it. Create one with a UTF-8 locale, for"
                                    + " example: CREATE DATABASE shironam TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE"
                                    + " 'C' LC_CTYPE 'C.UTF-8'.");
                }
            }
        } catch (SQLException refused) {
            if (NO_RIGHT.equals(refused.getSQLState())) {
                throw new CommandFailedException(
                        "the user of the database may make no extension in it (" + refused.getMessage()
                                + "). Let its owner run: CREATE EXTENSION pg_trgm.",
                        refused);
            }
            throw refused;
        } finally {
            connection.rollback();
        }
    }
}
