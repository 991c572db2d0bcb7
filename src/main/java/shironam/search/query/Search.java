package shironam.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shironam.bangla.Normalization;
import shironam.search.SearchQuery;
import shironam.search.SearchResult;
import shironam.search.SearchResult.Hit;
import shironam.search.SearchResult.How;
import shironam.search.excerpts.AnalyzedText;
import shironam.search.excerpts.Excerpt;
import shironam.search.excerpts.IndexedTexts;
import shironam.search.tables.IndexTables;
import shironam.story.reading.Teaser;
import shironam.story.reading.Teasers;

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
    Teasers teasers;

    @Inject
    IndexedTexts texts;

    @Inject
    Clock clock;

    /** @param page from 1 */
    public SearchResult find(SearchQuery question, int page) {
        try (Connection connection = database.getConnection()) {
            ParsedQuery asked = new QueryParser(connection, IndexTables.OF_READERS).of(question.text());
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
        Map<Long, Teaser> shown = teasers.of(ids, connection);
        Map<Long, AnalyzedText> analyzed = texts.of(ids, connection);
        Set<Long> marked = new HashSet<>();
        asked.terms().forEach(wanted -> marked.add(wanted.term()));
        List<Hit> hits = new ArrayList<>();
        for (Long id : ids) {
            Teaser story = shown.get(id);
            if (story != null) { // it may have been withdrawn between the two questions
                hits.add(new Hit(
                        story,
                        Excerpt.whole(texts.of(story.headline()), marked),
                        Excerpt.of(analyzed.getOrDefault(id, AnalyzedText.EMPTY), marked)));
            }
        }
        return new SearchResult(
                hits, how, how == How.WORDS ? asked.guesses() : List.of(), ranked.size(), ranked.size() < COUNTED);
    }
}
