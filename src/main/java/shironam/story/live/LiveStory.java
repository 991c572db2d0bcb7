package shironam.story.live;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.story.Story;
import shironam.story.database.ResultRow;
import shironam.story.database.StatementBatch;

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
    public static Optional<LiveStory> ofPublic(long storyId) {
        return StatementBatch.inOneGo(COVERAGE + ";" + UPDATES, 2, storyId, results -> {
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

    public LiveStory withUpdates(long storyId) {
        return with(StatementBatch.inOneGo(UPDATES, 1, storyId, results -> results.next(LiveStory::update)));
    }

    private LiveStory with(List<Update> told) {
        return new LiveStory(beganAt, endedAt, change, told);
    }

    private static Update update(ResultRow row) throws SQLException {
        return new Update(
                row.number("id"),
                row.text("headline"),
                row.text("body"),
                row.truth("pinned"),
                row.instant("posted_at"),
                row.instant("changed_at"),
                row.instant("withdrawn_at"),
                row.number("change"));
    }
}
