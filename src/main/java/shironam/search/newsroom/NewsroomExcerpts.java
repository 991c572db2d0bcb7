package shironam.search.newsroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shironam.search.SearchQuery;
import shironam.search.SearchResult.Piece;
import shironam.search.excerpts.AnalyzedText;
import shironam.search.excerpts.Excerpt;
import shironam.search.excerpts.IndexedTexts;
import shironam.search.query.ParsedQuery;
import shironam.search.query.QueryParser;
import shironam.search.tables.IndexTables;

/** What of the stories that the desk has found was looked for: their headlines and a piece of their texts, words marked. */
@ApplicationScoped
public class NewsroomExcerpts {
    /** Texts as they are indexed; what somebody is typing comes last. */
    private static final String TEXTS = """
            select story as id, left(body, 8000) as body, false as own from search_stories where story = any(?)
            union all
            select d.story_id, left(t.body, 8000), d.account_id is not null
            from search_newsroom d join search_stories_newsroom t on t.story = d.document
            where d.story_id = any(?) and (d.account_id is null or d.account_id = ?)
            order by own""";

    @Inject
    DataSource database;

    @Inject
    IndexedTexts texts;

    /** @param excerpt empty where none of the words stands in the text */
    public record Found(List<Piece> headline, List<Piece> excerpt) {}

    /**
     * @param headlines of the stories that were found, by their numbers
     * @param account of who looks for them, who finds what they are typing themselves
     */
    public Map<Long, Found> of(String words, Map<Long, String> headlines, long account) {
        try (Connection connection = database.getConnection()) {
            ParsedQuery asked = new QueryParser(connection, IndexTables.OF_THE_DESK).of(SearchQuery.shortened(words));
            if (asked.isEmpty() || headlines.isEmpty()) {
                return Map.of();
            }
            Set<Long> marked =
                    asked.terms().stream().map(ParsedQuery.Wanted::term).collect(Collectors.toSet());
            Map<Long, AnalyzedText> bodies = bodies(connection, headlines.keySet(), marked, account);
            Map<Long, Found> found = new HashMap<>();
            headlines.forEach((story, headline) -> found.put(
                    story,
                    new Found(
                            Excerpt.whole(texts.of(headline), marked),
                            Excerpt.of(bodies.getOrDefault(story, AnalyzedText.EMPTY), marked))));
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("what was found by «" + words + "» could not be shown", failed);
        }
    }

    /** Those that have one of the words. */
    private Map<Long, AnalyzedText> bodies(Connection connection, Set<Long> stories, Set<Long> marked, long account)
            throws SQLException {
        Map<Long, AnalyzedText> bodies = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TEXTS)) {
            statement.setArray(1, connection.createArrayOf("bigint", stories.toArray()));
            statement.setArray(2, connection.createArrayOf("bigint", stories.toArray()));
            statement.setLong(3, account);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    AnalyzedText text = texts.of(row.getString("body"));
                    if (Arrays.stream(text.terms()).anyMatch(marked::contains)) {
                        bodies.put(row.getLong("id"), text);
                    }
                }
            }
        }
        return bodies;
    }
}
