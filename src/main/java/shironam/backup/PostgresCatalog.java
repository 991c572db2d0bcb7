package shironam.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.search.indexing.IndexRebuild;

/** What PostgreSQL's catalog says of the paper's tables. What is unlogged there is worth nothing after a crash, nor here. */
final class PostgresCatalog {
    /** Flyway's own, which the migrations write anew. */
    static final String HISTORY = "flyway_schema_history";

    private static final String TABLES = """
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
                and c.relname <> '%s' and c.relname not in (%s)
                and not exists (select from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')""".formatted(
            HISTORY,
            IndexRebuild.UNFINISHED.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", ")));

    private static final String NAMES = "select c.relname " + TABLES + " order by c.relname collate \"C\"";

    /** What is generated is not copied. */
    private static final String COLUMNS = """
            select c.relname, a.attname
            from pg_attribute a join (select c.oid, c.relname %s) c on c.oid = a.attrelid
            where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by c.relname collate "C", a.attnum""".formatted(TABLES);

    private static final String KEYS = """
            select c.relname, a.attname
            from pg_index i join (select c.oid, c.relname %s) c on c.oid = i.indrelid
                cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
            where i.indisprimary and k.place <= i.indnkeyatts
            order by c.relname collate "C", k.place""".formatted(TABLES);

    private static final String SEQUENCES = """
            select c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S'
            order by c.relname collate "C\"""";

    private static final String FOREIGN_KEYS = """
            select r.conrelid::regclass::text, r.conname, pg_get_constraintdef(r.oid)
            from pg_constraint r
            where r.contype = 'f' and r.connamespace = current_schema()::regnamespace
            order by 1, 2""";

    private static final String SCHEMA = "select version from " + HISTORY
            + " where success and version is not null order by installed_rank desc limit 1";

    /** @param key columns by which its rows are in one order; empty for none */
    record Table(String name, List<String> columns, List<String> key) {}

    /** @param table as SQL writes it */
    record ForeignKey(String table, String name, String definition) {}

    private PostgresCatalog() {}

    static List<String> names(Connection connection) throws SQLException {
        return texts(connection, NAMES);
    }

    static List<Table> tables(Connection connection) throws SQLException {
        Map<String, List<String>> columns = grouped(connection, COLUMNS);
        Map<String, List<String>> keys = grouped(connection, KEYS);
        return columns.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue(), keys.getOrDefault(table.getKey(), List.of())))
                .toList();
    }

    static List<BackupManifest.Sequence> sequences(Connection connection) throws SQLException {
        List<BackupManifest.Sequence> sequences = new ArrayList<>();
        for (String name : texts(connection, SEQUENCES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + quoted(name))) {
                row.next();
                sequences.add(new BackupManifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FOREIGN_KEYS)) {
            while (row.next()) {
                keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return keys;
    }

    /** The number of the last migration; "" where there was none. */
    static String schema(Connection connection) throws SQLException {
        return exists(connection, HISTORY)
                ? texts(connection, SCHEMA).stream().findFirst().orElse("")
                : "";
    }

    static boolean exists(Connection connection, String table) throws SQLException {
        return !texts(connection, "select 1 where to_regclass('" + table + "') is not null")
                .isEmpty();
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static Map<String, List<String>> grouped(Connection connection, String sql) throws SQLException {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                groups.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        return groups;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return names.stream().map(PostgresCatalog::quoted).collect(Collectors.joining(", "));
    }
}
