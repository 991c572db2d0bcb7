package shironam.story;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import shironam.story.FullStory.Corrected;
import shironam.story.FullStory.Surroundings;

/** Many stories with their texts and cards in one round trip, for a feed. None has the others of its section. */
final class StoryTexts {
    private static final String ALL = StoryQueries.cards("c.story_id = any(?) order by c.story_id, c.position")
                    .replaceFirst("select ", "select c.story_id, ")
            + ";select story_id, kind, words, corrected_at from story_corrections where story_id = any(?)"
            + " order by corrected_at, id;"
            + StoryQueries.STORIES.replaceFirst("select ", "select s.id, ") + " where s.id = any(?)";

    private static final int STATEMENTS = 3;

    private record Of<T>(long storyId, T what) {}

    private StoryTexts() {}

    /** Those of them that readers may see, in the same order. */
    static List<FullStory> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, FullStory> found =
                getEntityManager().unwrap(Session.class).doReturningWork(connection -> ask(connection, ids));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Map<Long, FullStory> ask(Connection connection, List<Long> ids) throws SQLException {
        Array numbers = connection.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement prepared = connection.prepareStatement(ALL)) {
            for (int i = 1; i <= STATEMENTS; i++) {
                prepared.setArray(i, numbers);
            }
            prepared.execute();
            StoryQueries.Results results = new StoryQueries.Results(prepared);
            Map<Long, List<PublicCard>> cards =
                    grouped(results.next(row -> new Of<>(row.number(), StoryQueries.card(row))));
            Map<Long, List<Corrected>> corrections = grouped(results.next(row -> new Of<>(
                    row.number(),
                    new Corrected(Correction.Kind.named(row.text()).orElseThrow(), row.text(), row.instant()))));
            Map<Long, FullStory> stories = new HashMap<>();
            results.next(row -> {
                long id = row.number();
                return stories.put(
                        id,
                        StoryQueries.story(
                                row,
                                new Surroundings(
                                        cards.getOrDefault(id, List.of()),
                                        List.of(),
                                        corrections.getOrDefault(id, List.of()),
                                        List.of())));
            });
            return stories;
        }
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> all) {
        Map<Long, List<T>> groups = new HashMap<>();
        all.forEach(one ->
                groups.computeIfAbsent(one.storyId, id -> new ArrayList<>()).add(one.what));
        return groups;
    }
}
