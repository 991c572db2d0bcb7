package shironam.cli;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Bengali has traps that fail silently: in a database with the locale C, trigrams of Bengali words are empty and
 * searches find nothing. So whatever database is configured is asked once.
 */
@ApplicationScoped
class DatabaseCheck {
    private static final int TRIGRAMS_OF_PUTIN = 6;

    @Inject
    DataSource dataSource;

    void canSpeakBengali() throws SQLException, CannotRun {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(array_length(show_trgm('পুতিন'), 1), 0)")) {
            result.next();
            if (result.getInt(1) != TRIGRAMS_OF_PUTIN) {
                throw new CannotRun(
                        "the database does not know Bengali letters (its locale is C?): searches would"
                                + " find nothing. Create it with a UTF-8 locale, for example:"
                                + " CREATE DATABASE shironam TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'.");
            }
        }
    }
}
