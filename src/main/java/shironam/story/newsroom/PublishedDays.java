package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import shironam.bangla.Dates;
import shironam.story.database.ResultRow;
import shironam.story.database.StatementBatch;

/** What came out on each of some days: how much, and the last few of it. */
@ApplicationScoped
public class PublishedDays {
    private static final String OUT = """
            s.status = 'published' and s.trashed_at is null and s.publish_at <= now()
                and s.publish_at >= d.first and s.publish_at < d.after""";

    private static final String ASKED = """
            select d.day, n.count, p.id, p.headline, p.slug, p.publish_at, c.slug as section
            from unnest(?::timestamptz[], ?::timestamptz[]) with ordinality d(first, after, day)
            cross join lateral (select count(*) as count from stories s where %1$s) n
            cross join lateral (
                select s.id, s.headline, s.slug, s.section_id, s.publish_at from stories s where %1$s
                order by s.publish_at desc, s.id desc limit ?) p
            left join sections c on c.id = p.section_id
            order by d.day, p.publish_at desc, p.id desc""".formatted(OUT);

    /** @param path where readers find it */
    public record Line(long id, String headline, Instant at, String path) {}

    /** @param last the last few, the newest first */
    public record Day(long count, List<Line> last) {}

    /** By day, of those on which anything came out. Days follow one another, both included. */
    public Map<LocalDate, Day> between(LocalDate first, LocalDate last, int most) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(ASKED)) {
                statement.setArray(1, connection.createArrayOf("timestamptz", beginnings(days, 0)));
                statement.setArray(2, connection.createArrayOf("timestamptz", beginnings(days, 1)));
                statement.setInt(3, most);
                statement.execute();
                Map<LocalDate, Day> found = new LinkedHashMap<>();
                new StatementBatch.Results(statement).next(row -> add(found, days, row));
                return found;
            }
        });
    }

    private static Day add(Map<LocalDate, Day> found, List<LocalDate> days, ResultRow row) throws SQLException {
        LocalDate date = days.get((int) (row.number("day") - 1));
        long count = row.number("count");
        Day day = found.computeIfAbsent(date, none -> new Day(count, new ArrayList<>()));
        String section = row.text("section");
        day.last.add(new Line(
                row.number("id"),
                row.text("headline"),
                row.instant("publish_at"),
                "/" + (section == null ? "story" : section) + "/" + row.number("id") + "/" + row.text("slug")));
        return day;
    }

    private static Timestamp[] beginnings(List<LocalDate> days, int later) {
        return days.stream()
                .map(day -> Timestamp.from(
                        day.plusDays(later).atStartOfDay(Dates.zone()).toInstant()))
                .toArray(Timestamp[]::new);
    }
}
