package shironam.story.database;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/** Many rows of one table, written by COPY: one statement for all of them, which is parsed and planned by nobody. */
public final class BulkInsert {
    private final String copy;
    private final StringBuilder rows = new StringBuilder();

    /** @param columns their names, separated by commas */
    public BulkInsert(String table, String columns) {
        copy = "copy " + table + " (" + columns + ") from stdin";
    }

    /** @param values in the order of the columns; null, texts and arrays of texts, numbers, booleans, dates and moments */
    public void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            add(values[i]);
        }
        rows.append('\n');
    }

    private void add(Object value) {
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String[] texts) {
            escape(array(texts));
        } else if (value instanceof Instant moment) {
            rows.append(moment.truncatedTo(ChronoUnit.MICROS)); // as exact as the database
        } else {
            escape(value.toString());
        }
    }

    private static String array(String[] texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(character);
            }
        }
    }

    /** Within the transaction that is going on. */
    public void write() {
        if (rows.length() == 0) {
            return;
        }
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(rows.toString()));
            } catch (IOException unreadable) {
                throw new SQLException("rows could not be copied", unreadable);
            }
        });
    }
}
