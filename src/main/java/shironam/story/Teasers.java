package shironam.story;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What cards and related stories show of the stories that they lead to. The newest stories lead to each other, so a page
 * asks for what the page before it has asked for already: it is remembered until the story changes, on whichever node.
 *
 * <p>Only what readers may see is remembered, and that ends by a change. What they may not see yet may come out by
 * itself, and is therefore asked for each time.
 */
@ApplicationScoped
public class Teasers {
    private static final int REMEMBERED = 20_000;

    private static final String AMONG = "select " + StoryQueries.TEASER
            + " from public_stories s join sections c on c.id = s.section_id where s.id = any(?)";

    private final Cache<Long, Teaser> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final AtomicLong forgotten = new AtomicLong();

    /** Those of these stories that readers may see, by their numbers. */
    Map<Long, Teaser> of(Collection<Long> stories, Connection connection) throws SQLException {
        Map<Long, Teaser> found = new HashMap<>(known.getAllPresent(stories));
        List<Long> unknown = stories.stream()
                .filter(story -> !found.containsKey(story))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            long mark = forgotten.get();
            List<Teaser> read = read(unknown, connection);
            read.forEach(teaser -> found.put(teaser.id(), teaser));
            remember(read, mark);
        }
        return found;
    }

    private void remember(List<Teaser> read, long mark) {
        read.forEach(teaser -> known.put(teaser.id(), teaser));
        if (forgotten.get() != mark) { // they were read before a change
            read.forEach(teaser -> known.invalidate(teaser.id()));
        }
    }

    private static List<Teaser> read(List<Long> stories, Connection connection) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(AMONG)) {
            prepared.setArray(1, connection.createArrayOf("bigint", stories.toArray()));
            prepared.execute();
            return new StoryQueries.Results(prepared).next(StoryQueries::teaser);
        }
    }

    /** These ingredients have changed, here or in another process. */
    public void forget(Set<String> ingredients) {
        forgotten.incrementAndGet();
        if (ingredients.contains(Ingredient.SECTIONS)) {
            known.invalidateAll();
        } else {
            known.invalidateAll(Ingredient.storiesAmong(ingredients));
        }
    }

    public void forgetAll() {
        forgotten.incrementAndGet();
        known.invalidateAll();
    }
}
