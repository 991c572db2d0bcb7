package shironam.story.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.CachedValues;
import shironam.story.database.StatementBatch;

/**
 * What cards and related stories show of the stories that they lead to. The newest stories lead to each other, so a page
 * asks for what the page before it has asked for already: it is remembered until the story changes, on whichever node.
 *
 * <p>Only what readers may see is remembered, and that ends by a change. What they may not see yet may come out by
 * itself, and is therefore asked for each time.
 */
@ApplicationScoped
public class Teasers implements DroppableCache {
    private static final int REMEMBERED = 20_000;

    private static final String AMONG = "select " + StoryDetailsQueries.TEASER
            + " from public_stories s join sections c on c.id = s.section_id where s.id = any(?)";

    private final CachedValues<Long, Teaser> remembered = new CachedValues<>(REMEMBERED);

    /** Those of these stories that readers may see, by their numbers. */
    public Map<Long, Teaser> of(Collection<Long> stories, Connection connection) throws SQLException {
        return remembered.of(stories, unknown -> read(unknown, connection));
    }

    private static Map<Long, Teaser> read(List<Long> stories, Connection connection) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(AMONG)) {
            return StatementBatch.execute(prepared, 1, stories).next(StoryDetailsQueries::teaser).stream()
                    .collect(Collectors.toMap(Teaser::id, Function.identity()));
        }
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.contains(SurrogateKey.SECTIONS)) {
            remembered.forgetAll();
        } else {
            remembered.forget(SurrogateKey.storiesAmong(surrogateKeys));
        }
    }

    @Override
    public void dropAll() {
        remembered.forgetAll();
    }
}
