package shironam.search.newsroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import shironam.search.SearchQuery;
import shironam.search.indexing.NewsroomIndexer;
import shironam.search.query.ParsedQuery;
import shironam.search.query.QueryParser;
import shironam.search.query.Ranking;
import shironam.search.tables.IndexTables;

/**
 * Finds stories for somebody at the desk: what readers can find, and beside it the drafts that they may see and what
 * they are typing themselves. Both are ranked by the same question, so their ranks can be compared.
 */
@ApplicationScoped
public class NewsroomSearch {
    /** Of each of the two indexes; further down the order says little. */
    private static final int MOST = 300;

    /** What an interruption has left is indexed meanwhile; so much waits for nobody who searches. */
    private static final int CATCHING_UP = 4;

    /** The rule of {@code StoryAction.SEE}; nobody sees what another is typing. */
    private static final String SEEN = """
            select d.document, d.story_id, s.updated_at from search_newsroom d join stories s on s.id = d.story_id
            where d.document = any(?) and (d.account_id is null or d.account_id = ?)
                and (s.created_by = ? or s.assigned_to = ?
                    or ? and not exists (select from story_first_words f where f.story_id = s.id))
                and (d.account_id is not null or s.status <> 'published' or s.publish_at > now())""";

    /**
     * Who asks.
     *
     * @param account their number
     * @param seesAll whether they may see everybody's drafts, or only those that they began or are to work on
     */
    public record Asker(long account, boolean seesAll) {}

    @Inject
    DataSource database;

    @Inject
    NewsroomIndexer indexer;

    @Inject
    Clock clock;

    /**
     * @param section a section's slug, or empty
     * @return numbers of stories, the best first
     */
    public List<Long> find(String text, String section, Asker by) {
        SearchQuery question = new SearchQuery(SearchQuery.shortened(text), section, "", "", null, null, false);
        catchUp();
        try (Connection connection = database.getConnection()) {
            ParsedQuery asked = new QueryParser(connection, IndexTables.OF_THE_DESK).of(question.text());
            return asked.isEmpty() ? List.of() : ranked(connection, asked, question, by);
        } catch (SQLException failed) {
            throw new IllegalStateException("the desk's search for «" + text + "» failed", failed);
        }
    }

    private void catchUp() {
        if (!indexer.isBehind()) {
            return;
        }
        for (int i = 0; i < CATCHING_UP && indexer.indexSome() > 0; i++) {
            // until nothing waits
        }
        if (indexer.awaitOthers() > 0) {
            indexer.indexSome();
        }
    }

    private List<Long> ranked(Connection connection, ParsedQuery asked, SearchQuery question, Asker by)
            throws SQLException {
        Instant now = clock.instant();
        Map<Long, Long> stories = new HashMap<>();
        Map<Long, Double> ranks = new HashMap<>();
        Ranking.of(connection, asked, question, now, MOST).forEach(one -> ranks.put(one.story(), one.rank()));
        Ranking.Audience desk = candidates -> seen(connection, candidates, by, stories);
        SearchQuery anySection = new SearchQuery(question.text(), "", "", "", null, null, false);
        for (Ranking.Ranked one : Ranking.ofNewsroom(connection, asked, anySection, desk, now, MOST)) {
            ranks.merge(stories.get(one.story()), one.rank(), Math::max);
        }
        return ranks.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Long, Instant> seen(Connection connection, long[] candidates, Asker by, Map<Long, Long> stories)
            throws SQLException {
        Map<Long, Instant> seen = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SEEN)) {
            statement.setArray(1, connection.unwrap(PGConnection.class).createArrayOf("int8", candidates));
            statement.setLong(2, by.account);
            statement.setLong(3, by.account);
            statement.setLong(4, by.account);
            statement.setBoolean(5, by.seesAll);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    seen.put(row.getLong(1), row.getTimestamp(3).toInstant());
                    stories.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        return seen;
    }
}
