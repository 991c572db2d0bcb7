package shironam.story;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a story is told live.
 *
 * @param endedAt null while it goes on
 * @param change the number of the last change that is in it
 * @param updates what is told, newest first, with what was withdrawn
 */
public record Live(Instant beganAt, Instant endedAt, long change, List<Update> updates) {
    private static final String COVERAGE = """
            select l.began_at, l.ended_at, l.changes
            from live_coverages l join public_stories s on s.id = l.story_id where l.story_id = ?""";

    private static final String UPDATES = """
            select id, headline, body, pinned, posted_at, changed_at, withdrawn_at, change
            from live_updates where story_id = ? order by posted_at desc, id desc""";

    /**
     * @param body clean HTML
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
        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    public boolean goesOn() {
        return endedAt == null;
    }

    /** Of a story that readers may see; empty when they may not, or when it is not told live. */
    public static Optional<Live> ofPublic(long storyId) {
        return StoryQueries.inOneGo(COVERAGE + ";" + UPDATES, 2, storyId, results -> {
            Optional<Live> coverage =
                    results.next(row -> new Live(row.instant(), row.moment(), row.number(), List.of())).stream()
                            .findFirst();
            List<Update> updates = results.next(Live::update);
            return coverage.map(live -> live.with(updates));
        });
    }

    /** Of a story that the desk may see. */
    static Optional<Live> of(Story story) {
        return LiveCoverage.of(story.id)
                .map(coverage -> new Live(coverage.beganAt, coverage.endedAt, coverage.changes, List.of())
                        .withUpdates(story.id));
    }

    Live withUpdates(long storyId) {
        return with(StoryQueries.inOneGo(UPDATES, 1, storyId, results -> results.next(Live::update)));
    }

    private Live with(List<Update> told) {
        return new Live(beganAt, endedAt, change, told);
    }

    private static Update update(Row row) throws SQLException {
        return new Update(
                row.number(),
                row.text(),
                row.text(),
                row.truth(),
                row.instant(),
                row.moment(),
                row.moment(),
                row.number());
    }
}
