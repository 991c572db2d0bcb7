package shironam.search.related;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import shironam.search.tables.IndexFailures;
import shironam.search.tables.IndexFailures.Work;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;

/**
 * Works out which stories are shown under another one: when it comes out, and again for three days, because what it is
 * compared with changes. Its row in {@code related_due} is locked meanwhile, so other nodes skip it.
 */
@ApplicationScoped
public class RelatedStoriesIndexer {
    /** After publication. Later than the last of them nothing much happens to a story any more. */
    private static final List<Duration> AGAIN = List.of(
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24),
            Duration.ofHours(48),
            Duration.ofHours(72));

    @Inject
    DataSource database;

    @Inject
    ChangeNotifier changes;

    @Inject
    Clock clock;

    private record Due(long story, Instant publishedAt) {}

    /** What is published is due at its time. An earlier appointment is replaced: the story has changed. */
    public static void plan(Connection connection, Long... stories) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into related_due
                    select id, publish_at from stories where id = any(?) and status = 'published' order by id
                on conflict (story) do update set due_at = excluded.due_at""")) {
            statement.setArray(1, connection.createArrayOf("bigint", stories));
            statement.executeUpdate();
        }
    }

    /**
     * Works out those of the next story that is due, the newest first.
     *
     * @return whether there was one
     */
    public boolean doNext() {
        long[] story = new long[1];
        try {
            return inTransaction(connection -> {
                Optional<Due> due = take(connection);
                if (due.isPresent()) {
                    story[0] = due.get().story();
                    workOut(connection, story[0]);
                    planNext(connection, due.get());
                    IndexFailures.remove(connection, Work.RELATED, story[0]);
                }
                return due.isPresent();
            });
        } catch (IllegalStateException failed) {
            if (story[0] == 0 || IndexFailures.isOutage(failed)) {
                throw failed;
            }
            return putAside(story[0], failed);
        }
    }

    private boolean putAside(long story, IllegalStateException why) {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("delete from related_due where story = ?")) {
                statement.setLong(1, story);
                statement.executeUpdate();
            }
            IndexFailures.add(connection, story, Work.RELATED, why);
            return true;
        });
    }

    private interface Step {
        boolean with(Connection connection) throws SQLException;
    }

    private boolean inTransaction(Step step) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return step.with(connection);
            } catch (SQLException | RuntimeException | StackOverflowError failed) {
                throw new IllegalStateException(
                        "related stories could not be worked out: " + failed.getMessage(), failed);
            }
        });
    }

    private Optional<Due> take(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select d.story, s.publish_at from related_due d join stories s on s.id = d.story
                where d.due_at <= ? order by d.due_at desc limit 1 for update of d skip locked""")) {
            statement.setObject(1, utc(clock.instant()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Due(row.getLong(1), moment(row))) : Optional.empty();
            }
        }
    }

    private static Instant moment(ResultSet row) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(2);
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    private void planNext(Connection connection, Due due) throws SQLException {
        Instant now = clock.instant();
        Optional<Instant> next = AGAIN.stream()
                .map(due.publishedAt()::plus)
                .filter(now::isBefore)
                .findFirst();
        String sql = next.isPresent()
                ? "update related_due set due_at = ? where story = ?"
                : "delete from related_due where ?::timestamptz is null and story = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(
                    1, next.map(RelatedStoriesIndexer::utc).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setLong(2, due.story());
            statement.executeUpdate();
        }
    }

    private void workOut(Connection connection, long story) throws SQLException {
        List<Long> before = kept(connection, story);
        List<Long> now = StorySimilarity.related(connection, story);
        if (now.equals(before)) {
            return;
        }
        try (PreparedStatement gone = connection.prepareStatement("delete from related_stories where story = ?")) {
            gone.setLong(1, story);
            gone.executeUpdate();
        }
        try (PreparedStatement come = connection.prepareStatement("""
                insert into related_stories
                select ?, o.position, o.other from unnest(?::bigint[]) with ordinality o(other, position)""")) {
            come.setLong(1, story);
            come.setArray(2, connection.createArrayOf("bigint", now.toArray()));
            come.executeUpdate();
        }
        changes.announce(Set.of(SurrogateKey.story(story)));
    }

    private static List<Long> kept(Connection connection, long story) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select array(select other from related_stories where story = ? order by position)")) {
            statement.setLong(1, story);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return List.of((Long[]) row.getArray(1).getArray());
            }
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
