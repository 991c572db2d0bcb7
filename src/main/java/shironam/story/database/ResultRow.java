package shironam.story.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** A row of a result, read column by column. */
public final class ResultRow {
    private final ResultSet result;
    private int column;

    public ResultRow(ResultSet result) {
        this.result = result;
    }

    public String text() throws SQLException {
        return result.getString(++column);
    }

    public String[] texts() throws SQLException {
        Array array = result.getArray(++column);
        return (String[]) array.getArray();
    }

    public Long number() throws SQLException {
        long value = result.getLong(++column);
        return result.wasNull() ? null : (Long) value;
    }

    public Integer integer() throws SQLException {
        int value = result.getInt(++column);
        return result.wasNull() ? null : (Integer) value;
    }

    public boolean truth() throws SQLException {
        return result.getBoolean(++column);
    }

    public Instant instant() throws SQLException {
        return result.getTimestamp(++column).toInstant();
    }

    /** A moment that may be missing. */
    public Instant moment() throws SQLException {
        Timestamp moment = result.getTimestamp(++column);
        return moment == null ? null : moment.toInstant();
    }

    /** From its text: PostgreSQL's own is a timestamp in the machine's zone. */
    public LocalDate date() throws SQLException {
        String iso = text();
        return iso == null ? null : LocalDate.parse(iso);
    }
}
