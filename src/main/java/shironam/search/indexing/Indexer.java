package shironam.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import shironam.search.related.RelatedStoriesIndexer;
import shironam.search.tables.IndexFailures;
import shironam.search.tables.IndexFailures.Work;
import shironam.search.tables.IndexTables;
import shironam.search.tables.IndexTransaction;
import shironam.search.tables.SourceDocument;
import shironam.story.changes.StoriesArrived;
import shironam.story.changes.StoryChanged;
import shironam.story.database.DatabaseUnavailableException;

/**
 * Keeps the index as the stories are. Which of them it does not know as they are now is written down by the database
 * ({@code search_waiting}), in the transaction of the change; right after it the story is indexed, published for now or
 * for later. So it is found from the moment on at which it is public, and nothing has to run then. What an interruption
 * left waiting is taken up by whichever node comes first. A story that can't be indexed is put aside ({@link
 * IndexFailures}).
 */
@ApplicationScoped
public class Indexer {
    private static final Logger LOG = Logger.getLogger(Indexer.class);
    private static final int TOGETHER = 50;
    private static final List<Long> ANY = List.of();

    @Inject
    DataSource database;

    /** Indexes a changed story after the commit, before the save is answered. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) StoryChanged change) {
        if (change.storyId() == StoryChanged.NO_STORY) {
            return;
        }
        try {
            index(List.of(change.storyId()), Map.of());
        } catch (RuntimeException later) {
            tell("Story " + change.storyId() + " is saved", later);
        }
    }

    /** Indexes what an import has brought, together. What fails waits. */
    void index(StoriesArrived arrived) {
        try {
            index(arrived.texts().keySet().stream().sorted().toList(), arrived.texts());
        } catch (RuntimeException later) {
            tell(arrived.texts().size() + " stories are in", later);
        }
    }

    private static void tell(String what, RuntimeException later) {
        if (!DatabaseUnavailableException.isIn(later)) {
            LOG.warnf("%s, and will be searched as now a little later: %s", what, later.getMessage());
        }
    }

    /**
     * Indexes some of what waits.
     *
     * @return how many stories; 0 when none waits that is not locked by another node
     */
    public int indexSome() {
        return index(ANY, Map.of());
    }

    /** How many stories wait. */
    public long waiting() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from search_waiting")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("how many stories wait to be indexed can't be read", failed);
        }
    }

    /** Thrown when the database aborted the transaction because of one story's content. */
    private static final class RefusedException extends RuntimeException {
        private final Long[] stories;

        public RefusedException(SQLException why, Long... stories) {
            super(why.getMessage(), why);
            this.stories = stories;
        }
    }

    private int index(List<Long> asked, Map<Long, StoriesArrived.Text> texts) {
        try {
            List<Runnable> after = new ArrayList<>();
            int indexed = inTransaction(connection -> {
                Long[] stories = take(connection, asked);
                if (stories.length > 0) {
                    after.add(index(connection, texts, stories));
                }
                return stories.length;
            });
            after.forEach(Runnable::run);
            return indexed;
        } catch (RefusedException together) {
            for (Long one : together.stories) {
                indexAlone(one);
            }
            return together.stories.length;
        }
    }

    /** One by one, so that the refused story does not keep the others from being indexed. */
    private void indexAlone(long story) {
        try {
            inTransaction(connection -> {
                Long[] taken = take(connection, List.of(story));
                if (taken.length > 0) {
                    index(connection, Map.of(), taken);
                }
                return taken.length;
            });
        } catch (RefusedException refused) {
            inTransaction(connection -> {
                Long[] taken = take(connection, List.of(story));
                if (taken.length > 0) {
                    IndexFailures.add(connection, story, Work.INDEX, refused);
                }
                return taken.length;
            });
        }
    }

    private int inTransaction(IndexTransaction.Work<Integer> work) {
        return IndexTransaction.call(database, "stories could not be indexed", work);
    }

    /**
     * Each is taken by one; whoever changes it meanwhile lets it wait anew.
     *
     * @param asked the stories of which those are taken that wait; {@link #ANY} for some of all that wait
     */
    private static Long[] take(Connection connection, List<Long> asked) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("""
                with taken as (
                    select story from search_waiting where %s order by story limit ? for update skip locked)
                delete from search_waiting w using taken t where w.story = t.story returning w.story""".formatted(asked.equals(ANY) ? "true" : "story = any(?)"))) {
            int parameter = 1;
            if (!asked.equals(ANY)) {
                statement.setArray(parameter++, connection.createArrayOf("bigint", asked.toArray()));
            }
            statement.setInt(parameter, asked.equals(ANY) ? TOGETHER : asked.size());
            List<Long> taken = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getLong(1));
                }
            }
            return taken.toArray(Long[]::new);
        }
    }

    /** @return what is to be done when the transaction has succeeded */
    private static Runnable index(Connection connection, Map<Long, StoriesArrived.Text> texts, Long... stories)
            throws SQLException {
        State state = state(connection, stories);
        IndexedDocuments entries =
                IndexedDocuments.of(SourceDocument.of(connection, stories).parallelStream(), texts, state.length);
        IndexTables.LIVE.lock(connection, stories);
        IndexTables.LIVE.remove(connection, stories);
        if (!entries.made().isEmpty()) {
            try {
                IndexTables.LIVE.add(connection, entries.made(), state.words);
            } catch (SQLException failed) {
                if (IndexFailures.isOutage(failed)) {
                    throw failed;
                }
                throw new RefusedException(failed, stories);
            }
            RelatedStoriesIndexer.plan(connection, stories);
        }
        Long[] well = Arrays.stream(stories)
                .filter(story -> !entries.failed().containsKey(story))
                .toArray(Long[]::new);
        IndexFailures.remove(connection, Work.INDEX, well);
        entries.putFailedAside(connection);
        return () -> entries.made().forEach(entry -> entry.words.forEach(word -> word.wasWrittenTo(state.words)));
    }

    /**
     * As it stays until the transaction ends.
     *
     * @param length of an average story
     * @param words the number that the database has for the table of words: another one after the index was rebuilt
     */
    private record State(double length, int words) {}

    /** While the index is rebuilt, what changes is noted for the new one too. */
    private static State state(Connection connection, Long... stories) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select length, rebuilding, 'search_words'::regclass::oid from search_state for share")) {
            row.next();
            State state = new State(row.getDouble(1), (int) row.getLong(3));
            if (row.getBoolean(2)) {
                try (PreparedStatement noted = connection.prepareStatement(
                        "insert into search_missed select unnest(?::bigint[]) on conflict do nothing")) {
                    noted.setArray(1, connection.createArrayOf("bigint", stories));
                    noted.executeUpdate();
                }
            }
            return state;
        }
    }
}
