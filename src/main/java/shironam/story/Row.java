package shironam.story;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** A row of a result, read column by column. */
final class Row {
    private final ResultSet result;
    private int column;

    Row(ResultSet result) {
        this.result = result;
    }

    String text() throws SQLException {
        return result.getString(++column);
    }

    String[] texts() throws SQLException {
        Array array = result.getArray(++column);
        return (String[]) array.getArray();
    }

    Long number() throws SQLException {
        long value = result.getLong(++column);
        return result.wasNull() ? null : (Long) value;
    }

    Integer integer() throws SQLException {
        int value = result.getInt(++column);
        return result.wasNull() ? null : (Integer) value;
    }

    boolean truth() throws SQLException {
        return result.getBoolean(++column);
    }

    Instant instant() throws SQLException {
        return result.getTimestamp(++column).toInstant();
    }

    /** A moment that may be missing. */
    Instant moment() throws SQLException {
        Timestamp moment = result.getTimestamp(++column);
        return moment == null ? null : moment.toInstant();
    }

    /** From its text: PostgreSQL's own is a timestamp in the machine's zone. */
    LocalDate date() throws SQLException {
        String iso = text();
        return iso == null ? null : LocalDate.parse(iso);
    }
}
