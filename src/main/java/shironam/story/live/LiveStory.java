package shironam.story.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.story.Story;
import shironam.story.database.ResultRow;
import shironam.story.database.StatementBatch;
import shironam.story.rights.RestrictedPictures;

/**
 * How a story is told live.
 *
 * @param endedAt null while it goes on
 * @param change the number of the last change that is in it
 * @param updates what is told, newest first, with what was withdrawn
 */
public record LiveStory(Instant beganAt, Instant endedAt, long change, List<Update> updates) {
    private static final String COVERAGE = """
            select l.began_at, l.ended_at, l.changes
            from live_coverages l join public_stories s on s.id = l.story_id where l.story_id = ?""";

    /** The pictures are asked for once for all updates of a story. */
    private static final String UPDATES = """
            with told as materialized (select id, %s as restricted from %%s as asked(id))
            select u.story_id, u.id, u.headline, u.body, u.pinned, u.posted_at, u.changed_at, u.withdrawn_at, u.change,
                told.restricted
            from told join live_updates u on u.story_id = told.id
            order by u.posted_at desc, u.id desc""".formatted(RestrictedPictures.selected("asked.id"));

    private static final String OF_ONE = UPDATES.formatted("(values (cast(? as bigint)))");

    private static final String OF_MANY = UPDATES.formatted("unnest(cast(? as bigint[]))");

    /**
     * @param body clean HTML, without the pictures that readers may not see, and with the headlines of cards
     * @param pinned whether it stands among the key points as well
     * @param changedAt null when it still is as it was told first
     * @param change the number of its last change
     */
    public record Update(
            long id,
            String headline,
            String body,
            boolean pinned,
            Instant at,
            Instant changedAt,
            Instant withdrawnAt,
            long change) {
        /** Not when it was withdrawn, nor while it is nothing but a picture that readers may not see. */
        public boolean isShown() {
            return withdrawnAt == null && !(headline.isEmpty() && body.isEmpty());
        }
    }

    private record OfStory(long storyId, Update update) {}

    public boolean goesOn() {
        return endedAt == null;
    }

    /** Of a story that readers may see; empty when they may not, or when it is not told live. */
    public static Optional<LiveStory> ofPublic(long storyId) {
        return StatementBatch.inOneGo(COVERAGE + ";" + OF_ONE, 2, storyId, results -> {
            Optional<LiveStory> coverage = results
                    .next(row -> new LiveStory(
                            row.instant("began_at"), row.instant("ended_at"), row.number("changes"), List.of()))
                    .stream()
                    .findFirst();
            List<Update> updates = results.next(LiveStory::update);
            return coverage.map(live -> live.with(updates));
        });
    }

    /** Of a story that the desk may see. */
    public static Optional<LiveStory> of(Story story) {
        return LiveCoverage.of(story.id)
                .map(coverage -> new LiveStory(coverage.beganAt, coverage.endedAt, coverage.changes, List.of())
                        .withUpdates(story.id));
    }

    private LiveStory withUpdates(long storyId) {
        return with(StatementBatch.inOneGo(OF_ONE, 1, storyId, results -> results.next(LiveStory::update)));
    }

    /** What is told of each of these stories. */
    public static Map<Long, LiveStory> withUpdates(Map<Long, LiveStory> stories, Connection connection)
            throws SQLException {
        if (stories.isEmpty()) {
            return stories;
        }
        try (PreparedStatement prepared = connection.prepareStatement(OF_MANY)) {
            Map<Long, List<Update>> told = StatementBatch.execute(prepared, 1, List.copyOf(stories.keySet()))
                    .next(row -> new OfStory(row.number("story_id"), update(row)))
                    .stream()
                    .collect(groupingBy(OfStory::storyId, mapping(OfStory::update, toList())));
            Map<Long, LiveStory> all = new HashMap<>();
            stories.forEach((id, live) -> all.put(id, live.with(told.getOrDefault(id, List.of()))));
            return all;
        }
    }

    private LiveStory with(List<Update> told) {
        return new LiveStory(beganAt, endedAt, change, told);
    }

    private static Update update(ResultRow row) throws SQLException {
        return new Update(
                row.number("id"),
                row.text("headline"),
                RestrictedPictures.out(row.text("body"), row.texts("restricted")),
                row.truth("pinned"),
                row.instant("posted_at"),
                row.instant("changed_at"),
                row.instant("withdrawn_at"),
                row.number("change"));
    }
}
