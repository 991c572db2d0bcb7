package shironam.story.lists;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import shironam.bangla.Dates;
import shironam.story.Story;
import shironam.story.changes.SurrogateKey;
import shironam.story.changes.SurrogateKeyContributor;
import shironam.story.lists.PublicLists.Page;
import shironam.story.lists.PublicLists.Position;

/**
 * The public stories by the days of the paper's zone. Which days have any is found by one step into the index
 * {@code stories_by_time} for each day of a month, so it costs the same however many stories there are.
 */
@ApplicationScoped
public class DateArchive implements SurrogateKeyContributor {
    /**
     * With that many others on its day, a story that comes or goes does not decide whether the day has any: not even
     * when as many leave at once, and none of the transactions sees the others.
     */
    private static final int ENOUGH = 5;

    @Inject
    PublicLists lists;

    /**
     * A month, and the nearest days with stories outside of it.
     *
     * @param days those of the month that have public stories
     * @param before the last such day before the month, or null
     * @param after the first such day after it, or null
     * @param first the first such day of all, or null when there is none at all
     * @param last the last one
     */
    public record Month(
            YearMonth month,
            SortedSet<LocalDate> days,
            LocalDate before,
            LocalDate after,
            LocalDate first,
            LocalDate last) {

        /** The nearest earlier day with stories, or null. */
        public LocalDate dayBefore(LocalDate day) {
            SortedSet<LocalDate> earlier = days.headSet(day);
            return earlier.isEmpty() ? before : earlier.last();
        }

        /** The nearest later day with stories, or null. */
        public LocalDate dayAfter(LocalDate day) {
            SortedSet<LocalDate> later = days.tailSet(day.plusDays(1));
            return later.isEmpty() ? after : later.first();
        }
    }

    /** The stories of a day, newest first. */
    public Page on(LocalDate day, Position place, int size) {
        return lists.between(start(day), start(day.plusDays(1)), place, size);
    }

    public Month month(YearMonth month) {
        SortedSet<LocalDate> days = daysOf(month);
        return ask(neighbours(month), rows -> {
            rows.next();
            return new Month(month, days, day(rows, 1), day(rows, 2), day(rows, 3), day(rows, 4));
        });
    }

    /** The last day with stories in that month, else the nearest before it, else the first of all. */
    public Optional<LocalDate> lastDayUpTo(YearMonth month) {
        Month around = month(month);
        LocalDate earlier = around.days.isEmpty() ? around.before : around.days.last();
        return Optional.ofNullable(earlier != null ? earlier : around.first);
    }

    public Optional<LocalDate> lastDay() {
        return lists.latest(1).stream()
                .map(story -> Dates.dayOf(story.publishAt()))
                .findFirst();
    }

    /** A day may appear in the archive with a story, or go from it. */
    @Override
    public Set<String> with(Story story, Set<String> surrogateKeys) {
        return SurrogateKey.daysAmong(surrogateKeys).anyMatch(day -> othersOn(day, story.id) < ENOUGH)
                ? Set.of(SurrogateKey.DAYS)
                : Set.of();
    }

    /** Whether their days had others before can't be told from the rows that are there now. */
    @Override
    public Set<String> withNew(List<Story> stories, Set<String> surrogateKeys) {
        return Set.of(SurrogateKey.DAYS);
    }

    private static int othersOn(LocalDate day, long storyId) {
        return getEntityManager()
                .createQuery(
                        "select s.id from PublicStory s where s.publishAt >= :from and s.publishAt < :to and s.id <> :id",
                        Long.class)
                .setParameter("from", start(day))
                .setParameter("to", start(day.plusDays(1)))
                .setParameter("id", storyId)
                .setMaxResults(ENOUGH)
                .getResultList()
                .size();
    }

    /** {@code limit} keeps the planner from joining all stories to all days. */
    private static SortedSet<LocalDate> daysOf(YearMonth month) {
        String days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(day -> "(date '%s', %s, %s)".formatted(day, moment(day), moment(day.plusDays(1))))
                .collect(Collectors.joining(", "));
        String sql = """
                select day::text from (values %s) days (day, starts, ends) cross join lateral (
                    select 1 from public_stories s where s.publish_at >= starts and s.publish_at < ends
                    order by s.publish_at desc limit 1) one""".formatted(days);
        return ask(sql, rows -> {
            SortedSet<LocalDate> found = new TreeSet<>();
            while (rows.next()) {
                found.add(LocalDate.parse(rows.getString(1)));
            }
            return found;
        });
    }

    private static String neighbours(YearMonth month) {
        String from = moment(month.atDay(1));
        String to = moment(month.plusMonths(1).atDay(1));
        return """
                select (select max(publish_at) from public_stories where publish_at < %s),
                    (select min(publish_at) from public_stories where publish_at >= %s),
                    (select min(publish_at) from public_stories), (select max(publish_at) from public_stories)""".formatted(from, to);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Dates.zone()).toInstant();
    }

    private static String moment(LocalDate day) {
        return "timestamptz '" + start(day) + "'";
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : Dates.dayOf(moment.toInstant());
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private static <T> T ask(String sql, Reading<T> reading) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return reading.of(rows);
            }
        });
    }
}
