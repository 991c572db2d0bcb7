package shironam.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shironam.bangla.Normalization;
import shironam.search.SearchResult.Hit;
import shironam.search.SearchResult.How;
import shironam.story.reading.PublicLists;
import shironam.story.reading.Teaser;

/** Finds stories that readers may see at this moment. */
@ApplicationScoped
public class Search {
    /** Stories on a page. */
    public static final int PAGE = 15;

    /** Nobody reads further, and further down the order says little. */
    public static final int LAST_PAGE = 20;

    private static final int COUNTED = PAGE * LAST_PAGE;

    @Inject
    DataSource database;

    @Inject
    PublicLists stories;

    @Inject
    Clock clock;

    /** @param page from 1 */
    public SearchResult find(SearchQuery question, int page) {
        try (Connection connection = database.getConnection()) {
            ParsedQuery asked = new QueryParser(connection).of(question.text());
            List<Ranking.Ranked> ranked =
                    asked.isEmpty() ? List.of() : Ranking.of(connection, asked, question, clock.instant(), COUNTED);
            if (!ranked.isEmpty()) {
                return shown(connection, asked, ranked, How.WORDS, page);
            }
            List<Ranking.Ranked> alike = Ranking.alike(connection, Normalization.key(question.text()), question, PAGE);
            return alike.isEmpty() ? SearchResult.NONE : shown(connection, asked, alike, How.LIKENESS, page);
        } catch (SQLException failed) {
            throw new IllegalStateException("the search for «" + question.text() + "» failed", failed);
        }
    }

    private SearchResult shown(Connection connection, ParsedQuery asked, List<Ranking.Ranked> ranked, How how, int page)
            throws SQLException {
        List<Long> ids = ranked.stream()
                .skip((long) PAGE * (page - 1))
                .limit(PAGE)
                .map(Ranking.Ranked::story)
                .toList();
        Map<Long, Teaser> teasers =
                stories.among(ids).stream().collect(Collectors.toMap(Teaser::id, Function.identity()));
        Map<Long, String> texts = texts(connection, ids);
        Set<Long> marked = new HashSet<>();
        asked.terms().forEach(wanted -> marked.add(wanted.term()));
        List<Hit> hits = new ArrayList<>();
        for (Long id : ids) {
            Teaser story = teasers.get(id);
            if (story != null) { // it may have been withdrawn between the two questions
                hits.add(new Hit(
                        story,
                        Excerpt.whole(story.headline(), marked),
                        Excerpt.of(texts.getOrDefault(id, ""), marked)));
            }
        }
        return new SearchResult(
                hits, how, how == How.WORDS ? asked.guesses() : List.of(), ranked.size(), ranked.size() < COUNTED);
    }

    private static Map<Long, String> texts(Connection connection, List<Long> ids) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select story, left(body, 8000) from search_stories where story = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return texts;
    }
}
