package shironam.search.excerpts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts that excerpts are cut from. Analysing the texts of a page's fifteen stories took 64 % of a search; what was
 * analysed last is kept, by the version of the index' row that it was read from, so it never goes stale.
 */
@ApplicationScoped
public class IndexedTexts {
    private static final int MOST_BYTES = 32 << 20;
    private static final int OVERHEAD = 200;

    /** The row's place and who wrote it: no later row of the story has both. */
    private static final String VERSIONS =
            "select story, ctid::text || ' ' || xmin::text from search_stories where story = any(?)";

    private static final String BODIES = "select story, left(body, 8000) from search_stories where story = any(?)";

    private record Row(long story, String version) {}

    /** By a {@link Row}, or by the text itself. */
    private final Cache<Object, AnalyzedText> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Object key, AnalyzedText text) -> OVERHEAD + text.weight())
            .build();

    public AnalyzedText of(String headline) {
        return known.get(headline, text -> AnalyzedText.of(headline));
    }

    /** The beginnings of these stories' texts, as far as they are indexed. */
    public Map<Long, AnalyzedText> of(Collection<Long> stories, Connection connection) throws SQLException {
        Map<Long, AnalyzedText> texts = new HashMap<>();
        Map<Long, String> unknown = new HashMap<>();
        asked(VERSIONS, stories, connection).forEach((story, version) -> {
            AnalyzedText text = known.getIfPresent(new Row(story, version));
            if (text == null) {
                unknown.put(story, version);
            } else {
                texts.put(story, text);
            }
        });
        if (!unknown.isEmpty()) {
            asked(BODIES, unknown.keySet(), connection).forEach((story, body) -> {
                AnalyzedText text = AnalyzedText.of(body);
                known.put(new Row(story, unknown.get(story)), text);
                texts.put(story, text);
            });
        }
        return texts;
    }

    private static Map<Long, String> asked(String sql, Collection<Long> stories, Connection connection)
            throws SQLException {
        Map<Long, String> answers = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", stories.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    answers.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return answers;
    }
}
