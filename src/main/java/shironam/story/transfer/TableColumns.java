package shironam.story.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of the paper's tables as the database has them: a new one needs no line of code here. */
public record TableColumns(Map<String, List<String>> byTable) {
    /** What is generated is made anew. */
    private static final String WRITTEN = """
            select attname from pg_attribute
            where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum""";

    static TableColumns here(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(WRITTEN)) {
            for (PaperTable part : PaperTable.values()) {
                for (String table : part.tables()) {
                    statement.setString(1, table);
                    columns.put(table, part.table().equals(table) ? part.told(names(statement)) : names(statement));
                }
            }
        }
        return new TableColumns(columns);
    }

    private static List<String> names(PreparedStatement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    List<String> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** Those that an older or later version knows, too. */
    TableColumns alsoIn(TableColumns other) {
        Map<String, List<String>> common = new LinkedHashMap<>();
        byTable.forEach((table, names) -> common.put(
                table, names.stream().filter(other.of(table)::contains).toList()));
        return new TableColumns(common);
    }
}
