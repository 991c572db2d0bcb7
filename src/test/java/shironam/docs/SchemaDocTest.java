package shironam.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

/** docs/schema.md names every table, view, column, trigger and function that the migrations make, and no other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemaDocTest {
    private static final Path SCHEMA = Path.of("docs", "schema.md");

    private static final Pattern SECTION = Pattern.compile("(?ms)^### `(\\w+)`[^\n]*\n(.*?)(?=^##|\\z)");

    /** Flyway's own table, and those that a rebuild of the search index makes and exchanges. */
    private static final String OURS = "!~ '^flyway|_next$'";

    private static final String COLUMNS = """
            select c.table_name, string_agg('`' || c.column_name || '`', ', ' order by c.ordinal_position)
            from information_schema.columns c
            where c.table_schema = 'public' and c.table_name %s
            group by c.table_name
            """;

    private static final String TRIGGERS = """
            select t.relname, string_agg(distinct '`' || g.tgname || '`', ', ')
            from pg_trigger g join pg_class t on t.oid = g.tgrelid
            where not g.tgisinternal and t.relnamespace = 'public'::regnamespace and t.relname %s
            group by t.relname
            """;

    private static final String FUNCTIONS = """
            select 'functions', string_agg(distinct '`' || p.proname || '`', ', ')
            from pg_proc p
            where p.pronamespace = 'public'::regnamespace
              and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            """;

    @Inject
    DataSource database;

    @Test
    void theSchemaIsTheDatabases() throws Exception {
        String doc = Files.readString(SCHEMA);
        Map<String, String> documented = new TreeMap<>();
        Map<String, String> owners = new TreeMap<>();
        SECTION.matcher(doc).results().forEach(section -> {
            documented.put(section.group(1), line("Columns", section) + line("Triggers", section));
            owners.put(section.group(1), line("Owner", section));
        });
        Map<String, String> actual = actual();

        String differing = actual.entrySet().stream()
                .filter(table -> !table.getValue().equals(documented.get(table.getKey())))
                .map(table -> "### `" + table.getKey() + "`\n\n" + table.getValue())
                .collect(Collectors.joining("\n"));
        assertEquals("", differing, "sections that docs/schema.md has to have so");
        assertEquals(actual.keySet(), documented.keySet(), "docs/schema.md has a section for each table and view");
        assertEquals(functions(), sorted(paragraph("Functions", doc)), "docs/schema.md names every function");
        owners.forEach((table, owner) -> assertTrue(owner.contains("`"), () -> table + " has no owner"));
    }

    private Map<String, String> actual() throws SQLException {
        Map<String, String> columns = ask(COLUMNS.formatted(OURS));
        Map<String, String> triggers = ask(TRIGGERS.formatted(OURS));
        Map<String, String> lines = new TreeMap<>();
        columns.forEach((table, names) -> lines.put(
                table,
                "Columns: " + names + "\n"
                        + (triggers.containsKey(table) ? "Triggers: " + sorted(triggers.get(table)) + "\n" : "")));
        return lines;
    }

    private String functions() throws SQLException {
        return sorted(ask(FUNCTIONS).get("functions"));
    }

    private Map<String, String> ask(String sql) throws SQLException {
        Map<String, String> answers = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                answers.put(rows.getString(1), rows.getString(2));
            }
        }
        return answers;
    }

    private static String line(String name, MatchResult section) {
        String text = paragraph(name, section.group(2));
        return text.isEmpty() ? "" : name + ": " + (name.equals("Triggers") ? sorted(text) : text) + "\n";
    }

    /** What follows "Name: " up to the next empty line, on one line. */
    private static String paragraph(String name, String text) {
        return Pattern.compile("(?ms)^" + name + ": (.*?)(?=\n\n|\n*\\z)")
                .matcher(text)
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(" "));
    }

    private static String sorted(String names) {
        return names == null || names.isBlank() ? "" : String.join(", ", new TreeSet<>(List.of(names.split(", "))));
    }
}
