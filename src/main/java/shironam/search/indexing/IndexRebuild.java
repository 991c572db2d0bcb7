package shironam.search.indexing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import shironam.search.postings.Posting;
import shironam.search.tables.IndexFailures;
import shironam.search.tables.IndexFailures.Work;
import shironam.search.tables.IndexTables;
import shironam.search.tables.SourceDocument;
import shironam.search.tables.TermStatistics;

/**
 * Builds the index anew beside the live one and puts it in its place, while readers search and editors save. What
 * changes meanwhile is noted ({@code search_missed}) and waits to be indexed once more after the exchange.
 */
@ApplicationScoped
public class IndexRebuild {
    private static final int AT_ONCE = 2;

    /**
     * Counts the ways in which words are analysed. Who changes what {@code bangla.Terms}, {@code bangla.Consonants} or
     * an {@code IndexedDocument} makes of a text raises it, and every installation builds its index anew by itself.
     */
    private static final int ANALYSIS = 3;

    /** The number of the advisory lock: only one process rebuilds at a time. */
    private static final long LOCK = 0x5345_4152_4348L;

    private static final List<String> TABLES =
            List.of("search_postings", "search_stories", "search_words", "search_common");

    /** Tables of an index that is being built, or that a process which was killed has left. */
    public static final List<String> UNFINISHED =
            TABLES.stream().map(table -> table + IndexTables.NEXT.suffix()).toList();

    @Inject
    DataSource database;

    @Inject
    Indexer indexing;

    /** Whether the index was made by an older analysis than this version's. */
    boolean isDue() {
        try (Connection connection = database.getConnection()) {
            return ask(connection, "select analysis < " + ANALYSIS + " from search_state");
        } catch (SQLException failed) {
            throw new IllegalStateException("the state of the index can't be read: " + failed.getMessage(), failed);
        }
    }

    /** Another process is rebuilding the index, or making a backup of it. */
    public static class AlreadyRunningException extends IllegalStateException {
        AlreadyRunningException() {
            super("another process rebuilds the index, or makes a backup of it; this one does nothing");
        }
    }

    /** Nobody exchanges the tables of the index for as long as the connection lasts. Waits for who is at it. */
    public static void keepOff(Connection connection) throws SQLException {
        run(connection, "select pg_advisory_lock_shared(" + LOCK + ")");
    }

    /**
     * @param progress is called with the number of stories done, and of all
     * @return how many stories are in the index
     */
    public long rebuild(BiConsumer<Long, Long> progress) {
        try (Connection guard = database.getConnection()) {
            if (!ask(guard, "select pg_try_advisory_lock(" + LOCK + ")")) {
                throw new AlreadyRunningException();
            }
            try {
                return rebuildAlone(progress);
            } finally {
                ask(guard, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "the index was not rebuilt, the old one is as it was: " + failed.getMessage(), failed);
        }
    }

    private long rebuildAlone(BiConsumer<Long, Long> progress) throws SQLException {
        long done = addAll(begin(), progress);
        inTransaction(connection -> {
            run(connection, "analyze search_postings_next");
            TermStatistics.count(connection, IndexTables.NEXT);
        });
        inTransaction(IndexRebuild::exchange);
        while (indexing.indexSome() > 0) {
            // what changed meanwhile
        }
        try (Connection connection = database.getConnection()) {
            run(connection, "vacuum (analyze) search_postings, search_stories, search_words");
        }
        return done;
    }

    /** Some are analysed while others are written. */
    private long addAll(long all, BiConsumer<Long, Long> progress) throws SQLException {
        ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Deque<Future<Integer>> underway = new ArrayDeque<>();
            long done = 0;
            List<Long> stories = after(0);
            while (!stories.isEmpty() || !underway.isEmpty()) {
                if (!stories.isEmpty()) {
                    Long[] some = stories.toArray(Long[]::new);
                    underway.add(writers.submit(() -> add(some)));
                    stories = after(some[some.length - 1]);
                }
                if (stories.isEmpty() || underway.size() > AT_ONCE) {
                    done += finished(underway.remove());
                    progress.accept(done, Math.max(all, done));
                }
            }
            return done;
        } finally {
            writers.shutdownNow();
        }
    }

    private static int finished(Future<Integer> stories) {
        try {
            return stories.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the index was rebuilt; the old one is as it was", stopped);
        }
    }

    private long begin() {
        long[] all = new long[1];
        inTransaction(connection -> {
            // One average for all of the new index: by two, the same words would weigh otherwise in older stories.
            run(
                    connection,
                    "update search_state set rebuilding = true, length ="
                            + " coalesce((select avg(length) from search_stories where length > 0), length)");
            run(connection, "delete from search_missed");
            for (String table : TABLES) {
                run(connection, "drop table if exists " + table + "_next");
                run(
                        connection,
                        "create table " + table + "_next (like " + table
                                + " including defaults including comments including storage)");
            }
            run(
                    connection,
                    "alter table search_postings_next add constraint search_postings_key_next primary key (term, block)");
            run(
                    connection,
                    "alter table search_stories_next add constraint search_stories_key_next primary key (story)");
            run(
                    connection,
                    "alter table search_words_next add constraint search_words_key_next primary key (word, consonants)");
            run(connection, "alter table search_common_next add constraint search_common_key_next primary key (term)");
            run(connection, """
                    create index search_words_consonants_next on search_words_next (consonants text_pattern_ops)""");
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from stories where status = 'published'")) {
                row.next();
                all[0] = row.getLong(1);
            }
        });
        return all[0];
    }

    private static boolean isOfBlock(long story, List<Long> stories) {
        return stories.isEmpty() || Posting.block(story) == Posting.block(stories.get(0));
    }

    /** Those of the next block, whose rows they share. */
    private List<Long> after(long last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id from stories where id > ? and status = 'published' order by id limit "
                                + Posting.STORIES)) {
            statement.setLong(1, last);
            List<Long> stories = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && isOfBlock(row.getLong(1), stories)) {
                    stories.add(row.getLong(1));
                }
            }
            return stories;
        }
    }

    private int add(Long... stories) {
        try {
            inTransaction(connection -> {
                IndexedDocuments entries = IndexedDocuments.of(
                        SourceDocument.of(connection, stories).parallelStream(), length(connection));
                IndexTables.NEXT.add(connection, entries.made());
                entries.putFailedAside(connection);
            });
        } catch (IllegalStateException failed) {
            if (IndexFailures.isOutage(failed)) {
                throw failed;
            }
            addApart(failed, stories);
        }
        return stories.length;
    }

    /** One that the database refuses is put aside; the others are in the index. */
    private void addApart(IllegalStateException why, Long... stories) {
        if (stories.length == 1) {
            inTransaction(connection -> IndexFailures.add(connection, stories[0], Work.INDEX, why));
            return;
        }
        for (Long one : stories) {
            add(one);
        }
    }

    private static double length(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select length from search_state")) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Whoever indexes a story holds the state's row; so nobody is at the old tables when they go. */
    private static void exchange(Connection connection) throws SQLException {
        run(connection, "update search_state set rebuilding = false, analysis = " + ANALYSIS);
        for (String table : TABLES) {
            run(connection, "drop table " + table);
            run(connection, "alter table " + table + "_next rename to " + table);
            run(connection, "alter table " + table + " rename constraint " + table + "_key_next to " + table + "_key");
        }
        run(connection, "alter index search_words_consonants_next rename to search_words_consonants");
        run(connection, "insert into search_waiting select story from search_missed on conflict do nothing");
        run(connection, "delete from search_missed");
        NewsroomIndexer.indexAnew(connection);
    }

    private interface Step {
        void with(Connection connection) throws SQLException;
    }

    private void inTransaction(Step step) {
        QuarkusTransaction.requiringNew().timeout(6 * 3600).run(() -> {
            try (Connection connection = database.getConnection()) {
                step.with(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException(
                        "the index was not rebuilt, the old one is as it was: " + failed.getMessage(), failed);
            }
        });
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
