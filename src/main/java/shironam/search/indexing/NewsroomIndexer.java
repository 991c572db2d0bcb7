package shironam.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import shironam.search.tables.IndexFailures;
import shironam.search.tables.IndexTables;
import shironam.search.tables.IndexTransaction;
import shironam.search.tables.SourceDocument;
import shironam.story.StoryField;
import shironam.story.database.LockWait;

/**
 * Keeps the desk's own index: drafts, stories that wait for their time, and working copies. Triggers note what changed
 * ({@code search_newsroom}); it is indexed before the next search of the desk, or within seconds. Readers' questions
 * never read these tables.
 */
@ApplicationScoped
public class NewsroomIndexer {
    private static final Logger LOG = Logger.getLogger(NewsroomIndexer.class);
    private static final int TOGETHER = 50;

    private static final String TAKE = """
            select document from search_newsroom where waits order by document limit %d for update skip locked""".formatted(TOGETHER);

    /** What another indexes just now still waits. */
    private static final String BEHIND = "select document from search_newsroom where waits limit 1";

    /** Waits for the locks of others. */
    private static final String TAKEN_BY_OTHERS =
            "select document from search_newsroom where waits order by document limit %d for share".formatted(TOGETHER);

    private static final String TAKE_ALONE =
            "select document from search_newsroom where waits and document = %d for update skip locked";

    private static final String STORIES = """
            select d.document, s.updated_at as at, s.headline, concat_ws(E'\\n', %s,
                (select string_agg(a.name, E'\\n' order by w.position)
                    from story_authors w join authors a on a.id = w.author_id where w.story_id = s.id),
                (select string_agg(t.name, E'\\n' order by st.position)
                    from story_tags st join tags t on t.id = st.tag_id where st.story_id = s.id)) as beside, s.body
            from search_newsroom d join stories s on s.id = d.story_id
            where d.document = any(?) and d.account_id is null
                and (s.status <> 'published' or s.publish_at > now())""".formatted(searched("s.%s"));

    /** A working copy holds the fields of the form, by their names there. */
    private static final String COPIES = """
            select d.document, w.kept_at as at, coalesce(w.fields ->> 'headline', '') as headline,
                concat_ws(E'\\n', %s, w.fields ->> 'author', w.fields ->> 'tags') as beside,
                coalesce(w.fields ->> 'body', '') as body
            from search_newsroom d
            join working_copies w on w.story_id = d.story_id and w.account_id = d.account_id
            where d.document = any(?) and w.fields is not null""".formatted(searched("w.fields ->> '%s'"));

    private static final String KNOWN = "update search_newsroom set waits = false where document = any(?)";

    private static final String GONE = """
            delete from search_newsroom d where d.document = any(?) and not exists (
                select 1 from search_stories_newsroom s where s.story = d.document)""";

    /** What came out by itself has no trigger that says so. */
    private static final String CAME_OUT = """
            update search_newsroom d set waits = true from stories s
            where s.id = d.story_id and d.account_id is null and not d.waits
                and s.status = 'published' and s.publish_at <= now()""";

    @Inject
    DataSource database;

    private static String searched(String column) {
        return StoryField.COLUMNS.stream()
                .filter(field -> field.is(StoryField.Trait.SEARCHED))
                .map(field -> column.formatted(field.key()))
                .collect(Collectors.joining(", "));
    }

    public boolean isBehind() {
        return inTransaction(connection -> take(connection, BEHIND).length) > 0;
    }

    /**
     * Indexes some of what waits.
     *
     * @return how many documents; 0 when none waits that is not locked by another node
     */
    public int indexSome() {
        Long[][] taken = new Long[1][0];
        try {
            return inTransaction(connection -> {
                taken[0] = take(connection, TAKE);
                if (taken[0].length > 0) {
                    index(connection, taken[0]);
                }
                return taken[0].length;
            });
        } catch (IllegalStateException together) {
            if (taken[0].length == 0 || IndexFailures.isOutage(together)) {
                throw together;
            }
            Arrays.stream(taken[0]).forEach(this::indexAlone);
            return taken[0].length;
        }
    }

    /**
     * Waits a moment for what others index just now. What takes them longer is found within seconds.
     *
     * @return how many documents they have left
     */
    public int awaitOthers() {
        return inTransaction(connection -> LockWait.forOthers(connection, TAKEN_BY_OTHERS));
    }

    /** One that the database refuses keeps no other from being found. It is tried again when it changes. */
    private void indexAlone(long document) {
        inTransaction(connection -> {
            Long[] taken = take(connection, TAKE_ALONE.formatted(document));
            if (taken.length > 0) {
                run(connection, "savepoint alone"); // the row stays locked, so that no change of it is lost
                try {
                    index(connection, taken);
                } catch (SQLException refused) {
                    if (IndexFailures.isOutage(refused)) {
                        throw refused;
                    }
                    run(connection, "rollback to savepoint alone");
                    LOG.warnf("Draft %d can't be searched: %s", document, refused.getMessage());
                    with(connection, KNOWN, taken);
                }
            }
            return taken.length;
        });
    }

    /** Lets go of what readers can see by now: the readers' index has it. */
    void forgetPublished() {
        inTransaction(connection -> run(connection, CAME_OUT));
    }

    /** After a change of the analysis. */
    static void indexAnew(Connection connection) throws SQLException {
        run(connection, "update search_newsroom set waits = true where not waits");
    }

    private int inTransaction(IndexTransaction.Work<Integer> work) {
        return IndexTransaction.call(database, "drafts could not be indexed", work);
    }

    private static Long[] take(Connection connection, String which) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(which)) {
            List<Long> taken = new ArrayList<>();
            while (row.next()) {
                taken.add(row.getLong(1));
            }
            return taken.toArray(Long[]::new);
        }
    }

    private static void index(Connection connection, Long... documents) throws SQLException {
        IndexedDocuments entries = IndexedDocuments.of(sources(connection, documents), length(connection));
        IndexTables.NEWSROOM.lock(connection, documents);
        IndexTables.NEWSROOM.remove(connection, documents);
        IndexTables.NEWSROOM.add(connection, entries.made());
        entries.failed().forEach((document, why) -> LOG.warnf("Draft %d can't be searched: %s", document, why));
        with(connection, KNOWN, documents);
        with(connection, GONE, documents);
    }

    private static Stream<SourceDocument> sources(Connection connection, Long... documents) throws SQLException {
        List<SourceDocument> sources = new ArrayList<>();
        for (String sql : List.of(STORIES, COPIES)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("bigint", documents));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        sources.add(new SourceDocument(
                                row.getLong("document"),
                                SourceDocument.day(row.getTimestamp("at").toInstant()),
                                row.getString("headline"),
                                row.getString("beside"),
                                row.getString("body")));
                    }
                }
            }
        }
        return sources.stream();
    }

    private static double length(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select length from search_state")) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static void with(Connection connection, String sql, Long... documents) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", documents));
            statement.executeUpdate();
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
