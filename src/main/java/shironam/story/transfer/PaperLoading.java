package shironam.story.transfer;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import shironam.identity.Accounts;
import shironam.story.changes.ChangeNotifier;
import shironam.story.history.RevisionChain;

/**
 * Brings a whole paper back into an empty installation, in one transaction: the numbers of stories stay, so their
 * addresses do, and revisions keep their chain.
 */
@ApplicationScoped
public class PaperLoading {
    private static final int LINES_AT_ONCE = 200;
    private static final int SIGNS_AT_ONCE = 4_000_000;
    private static final int MOST_NAMED = 5;

    /** What a new installation has before anybody has done anything: the paper brings its own. */
    private static final String WITHOUT_DEFAULTS =
            "delete from paper_settings; delete from fronts; delete from sections; delete from tags; delete from authors";

    /** In the lines of a version before 0.2 a story has no more than one. */
    private static final String ONE_AUTHOR = """
            insert into story_authors (story_id, position, author_id)
            select id, 0, author_id from stories s
            where author_id is not null and not exists (select 1 from story_authors w where w.story_id = s.id)""";

    @Inject
    Accounts accounts;

    @Inject
    ChangeNotifier changes;

    @Inject
    ObjectMapper json;

    /** Gives the lines of a table, as often as it is asked. */
    public interface Lines {
        void each(PaperTable table, PaperReading.LineTaker taker) throws IOException;

        /** Called within the transaction before any story comes in, and when accounts are there. */
        void keepPictures() throws IOException;
    }

    /**
     * @param stories how many came in
     * @param brokenChains stories whose history is not what was written, in words
     */
    public record Loaded(long stories, List<String> brokenChains) {}

    /** There is a paper here already. */
    public static final class NotEmptyException extends RuntimeException {
        NotEmptyException(long stories, long accounts) {
            super("stories: " + stories + ", accounts: " + accounts);
        }
    }

    /**
     * Nothing is brought back when something fails.
     *
     * @param columns those that the lines have
     * @throws NotEmptyException when there are stories or accounts already
     */
    @Transactional
    @TransactionConfiguration(timeout = PaperReading.SECONDS)
    public Loaded load(TableColumns columns, Lines lines) throws IOException {
        try {
            Loaded loaded = getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
                try {
                    return load(connection, TableColumns.here(connection).alsoIn(columns), lines);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            changes.announceEverything();
            return loaded;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private Loaded load(Connection connection, TableColumns columns, Lines lines) throws SQLException, IOException {
        PaperReading.run(
                connection,
                "set local timezone = 'UTC'; set local statement_timeout = 0;"
                        + " set local idle_in_transaction_session_timeout = 0;"
                        + " lock table stories, accounts in exclusive mode");
        requireEmpty(connection);
        PaperReading.run(connection, WITHOUT_DEFAULTS);
        if (!columns.of(PaperTable.PLACES.table()).isEmpty()) { // an older paper knows of none
            PaperReading.run(connection, "delete from places");
        }
        if (!columns.of(PaperTable.EMBED_SITES.table()).isEmpty()) {
            PaperReading.run(connection, "delete from embed_sites");
        }
        lines.each(PaperTable.ACCOUNTS, this::bringBack);
        continueNumbers(connection, PaperTable.ACCOUNTS.table(), columns);
        lines.keepPictures();
        for (PaperTable table : PaperTable.values()) {
            if (table != PaperTable.ACCOUNTS && table != PaperTable.ASSETS) {
                load(connection, table, columns, lines);
            }
        }
        PaperReading.run(connection, ONE_AUTHOR);
        return new Loaded(count(connection, "stories"), RevisionChain.breaks(connection, MOST_NAMED));
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        long stories = count(connection, "stories");
        long people = count(connection, "accounts");
        if (stories > 0 || people > 0) {
            throw new NotEmptyException(stories, people);
        }
    }

    private void bringBack(String line) throws IOException {
        JsonNode told = json.readTree(line);
        accounts.bringBack(
                told.path("id").asLong(),
                told.path("name").asText(),
                told.path("display_name").asText(""),
                told.path("role").asText(),
                OffsetDateTime.parse(told.path("created_at").asText()).toInstant());
    }

    private static void load(Connection connection, PaperTable table, TableColumns columns, Lines lines)
            throws SQLException, IOException {
        if (columns.of(table.table()).isEmpty()) {
            return; // the version that wrote the lines had no such table
        }
        List<String> first = new ArrayList<>(List.of(inserting(table, columns)));
        List<String> afterwards = new ArrayList<>();
        table.nested.stream()
                .filter(nested -> !columns.of(nested.table()).isEmpty())
                .forEach(nested -> (nested.comesLast() ? afterwards : first)
                        .add(insertingNested(nested, columns.of(nested.table()))));
        insertEach(connection, first, table, lines);
        if (!afterwards.isEmpty()) {
            insertEach(connection, afterwards, table, lines);
        }
        for (String filled : table.tables()) {
            continueNumbers(connection, filled, columns);
        }
    }

    private static String inserting(PaperTable table, TableColumns columns) {
        List<String> names = columns.of(table.table());
        return "insert into %s (%s) overriding system value select %s from json_populate_recordset(null::%s, cast(? as json)) r"
                .formatted(table.table(), String.join(", ", names), PaperTable.prefixed("r", names), table.table());
    }

    private static String insertingNested(PaperTable.Nested nested, List<String> names) {
        return ("insert into %s (%s) overriding system value select %s from json_array_elements(cast(? as json)) l,"
                        + " json_populate_recordset(null::%s, l->'%s') r")
                .formatted(
                        nested.table(),
                        String.join(", ", names),
                        PaperTable.prefixed("r", names),
                        nested.table(),
                        nested.key());
    }

    private static void insertEach(Connection connection, List<String> statements, PaperTable table, Lines lines)
            throws SQLException, IOException {
        List<PreparedStatement> prepared = new ArrayList<>();
        try {
            for (String statement : statements) {
                prepared.add(connection.prepareStatement(statement));
            }
            LineBatch batch = new LineBatch(prepared);
            lines.each(table, batch::add);
            batch.write();
        } finally {
            for (PreparedStatement statement : prepared) {
                statement.close();
            }
        }
    }

    /** Several lines as one array of JSON, which costs one statement. */
    private static final class LineBatch {
        private final List<PreparedStatement> statements;
        private final StringBuilder array = new StringBuilder();
        private int lines;

        LineBatch(List<PreparedStatement> statements) {
            this.statements = statements;
        }

        void add(String line) {
            array.append(lines++ == 0 ? "[" : ",").append(line);
            if (lines == LINES_AT_ONCE || array.length() > SIGNS_AT_ONCE) {
                write();
            }
        }

        void write() {
            if (lines == 0) {
                return;
            }
            String json = array.append(']').toString();
            try {
                for (PreparedStatement statement : statements) {
                    statement.setString(1, json);
                    statement.executeUpdate();
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            array.setLength(0);
            lines = 0;
        }
    }

    /** What is made next gets a number that nothing has. */
    private static void continueNumbers(Connection connection, String table, TableColumns columns) throws SQLException {
        if (columns.of(table).contains("id")) {
            PaperReading.run(
                    connection,
                    "select setval(pg_get_serial_sequence('%s', 'id'), coalesce(max(id), 0) + 1, false) from %s"
                            .formatted(table, table));
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
