package shironam.search.tables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import shironam.story.database.DatabaseFault;

/**
 * Stories for which indexing or related stories fail. Each is put aside with its reason, so that it holds up
 * no other, and tried again after a minute, ten minutes, an hour, six hours and a day; then only if it changes or
 * somebody at the desk asks for it.
 */
@ApplicationScoped
public class IndexFailures {
    private static final Logger LOG = Logger.getLogger(IndexFailures.class);

    /** Until the next attempt, by how many there have been. */
    private static final String PAUSE = """
            (array['1 minute', '10 minutes', '1 hour', '6 hours', '1 day', null]::interval[])[least(%s, 6)]""";

    private static final int LONGEST_REASON = 500;

    @Inject
    DataSource database;

    /** What is done with a story. */
    public enum Work {
        INDEX,
        RELATED
    }

    /** Why it failed, for the person who reads it; the log has the database's or Java's own words. */
    public enum Reason {
        NESTED,
        MEMORY,
        REFUSED,
        OTHER;

        static Reason of(Throwable cause) {
            return cause instanceof StackOverflowError
                    ? NESTED
                    : cause instanceof OutOfMemoryError ? MEMORY : cause instanceof SQLException ? REFUSED : OTHER;
        }

        /** Versions before 0.2 wrote no reason before the words. */
        static Reason read(String stored) {
            return Arrays.stream(values())
                    .filter(reason -> stored.startsWith(reason + ": "))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** @param detail what the database or Java says of it, for the log; {@code nextAttempt} null once it is given up */
    public record Failure(
            long story,
            String headline,
            Work work,
            Reason reason,
            String detail,
            int attempts,
            Instant failedAt,
            Instant nextAttempt) {}

    /** The newest first, at most so many. */
    public List<Failure> newest(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select f.story, s.headline, f.work, f.reason, f.attempts, f.failed_at, f.due_at
                        from search_failures f join stories s on s.id = f.story
                        order by f.failed_at desc, f.story limit ?""")) {
            statement.setInt(1, most);
            List<Failure> failures = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    failures.add(new Failure(
                            row.getLong(1),
                            row.getString(2),
                            Work.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                            Reason.read(row.getString(4)),
                            row.getString(4),
                            row.getInt(5),
                            row.getTimestamp(6).toInstant(),
                            row.getTimestamp(7) == null
                                    ? null
                                    : row.getTimestamp(7).toInstant()));
                }
            }
            return failures;
        } catch (SQLException failed) {
            throw new IllegalStateException("which stories could not be indexed can't be read", failed);
        }
    }

    /** Has all that failed with a story done anew, with all its attempts before it. */
    public void tryAgain(long story) {
        IndexTransaction.run(database, "story " + story + " can't be tried again", connection -> {
            queue(connection, "story = " + story);
            run(connection, "delete from search_failures where story = " + story);
        });
    }

    /** What is due waits to be done again. A node that dies on it leaves it waiting. */
    public void takeUp() {
        IndexTransaction.run(database, "what failed can't be tried again", connection -> {
            queue(connection, "due_at <= now()");
            run(connection, "update search_failures set due_at = now() + interval '1 hour' where due_at <= now()");
        });
    }

    private static void queue(Connection connection, String which) throws SQLException {
        run(connection, """
                insert into search_waiting
                    select story from search_failures where work = 'index' and %s order by story
                on conflict do nothing""".formatted(which));
        run(connection, """
                insert into related_due
                    select story, now() from search_failures where work = 'related' and %s order by story
                on conflict do nothing""".formatted(which));
    }

    /** Notes in the transaction of the others that it is done without this story. */
    public static void add(Connection connection, long story, Work work, Throwable why) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into search_failures as f (story, work, attempts, reason, failed_at, due_at)
                    select id, ?, 1, ?, now(), now() + %s from stories where id = ?
                on conflict (story, work) do update set reason = excluded.reason, failed_at = excluded.failed_at,
                    attempts = case when f.due_at is null then 1 else f.attempts + 1 end,
                    due_at = now() + case when f.due_at is null then %s else %s end""".formatted(PAUSE.formatted(1), PAUSE.formatted(1), PAUSE.formatted("f.attempts + 1")))) {
            statement.setString(1, work.name().toLowerCase(Locale.ROOT));
            statement.setString(2, words(why));
            statement.setLong(3, story);
            statement.executeUpdate();
        }
        LOG.warnf(
                "Story %s is put aside (%s): %s. The others go on; it is tried again later and stands on the desk",
                story,
                work == Work.INDEX ? "it can't be indexed" : "its related stories can't be worked out",
                words(why));
    }

    public static void remove(Connection connection, Work work, Long... stories) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from search_failures where story = any(?) and work = ?")) {
            statement.setArray(1, connection.createArrayOf("bigint", stories));
            statement.setString(2, work.name().toLowerCase(Locale.ROOT));
            statement.executeUpdate();
        }
    }

    /** Whether the database failed, and not because of the story. */
    public static boolean isOutage(Throwable failed) {
        return DatabaseFault.in(failed).filter(DatabaseFault::isItsOwn).isPresent();
    }

    private static String words(Throwable why) {
        Throwable cause = why;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String words = Reason.of(cause) + ": " + message;
        String line = words.lines().findFirst().orElse("").replace("\u0000", "");
        return line.substring(0, Math.min(LONGEST_REASON, line.length()));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
