package shironam.story.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** A row of a result, each column by its name: what a statement selects may stand in any order. */
public final class ResultRow {
    private final ResultSet result;

    public ResultRow(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public String[] texts(String column) throws SQLException {
        Array array = result.getArray(column);
        return (String[]) array.getArray();
    }

    public Long number(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : (Long) value;
    }

    public Integer integer(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? null : (Integer) value;
    }

    public boolean truth(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /** Null for none. */
    public Instant instant(String column) throws SQLException {
        Timestamp moment = result.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** From its text: PostgreSQL's own is a timestamp in the machine's zone. */
    public LocalDate date(String column) throws SQLException {
        String iso = text(column);
        return iso == null ? null : LocalDate.parse(iso);
    }
}
