package shironam.story.analytics;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import shironam.story.database.StatementBatch;

/** How stories are read: sums by hour and day, for one story, an author, a section, somebody's own or the whole paper. */
@ApplicationScoped
public class Readership {
    /** Which stories are meant: a condition on {@code r.story_id}, and what it needs to know. */
    public record Scope(String condition, List<Long> values) {
        public static final Scope PAPER = new Scope("true", List.of());

        public static Scope story(long id) {
            return new Scope("r.story_id = ?", List.of(id));
        }

        public static Scope author(long id) {
            return new Scope("r.story_id in (select story_id from story_authors where author_id = ?)", List.of(id));
        }

        /** With the sections that lie in it. */
        public static Scope section(long id) {
            return new Scope(
                    "r.story_id in (select id from stories where section_id = any(array(select sections_within(?))))",
                    List.of(id));
        }

        /** What somebody began, was given, or stands under by their name. */
        public static Scope of(long account) {
            return new Scope("""
                    r.story_id in (select id from stories where created_by = ?
                        union select id from stories where assigned_to = ?
                        union select w.story_id from story_authors w join accounts a on a.author_id = w.author_id
                            where a.id = ?)""", List.of(account, account, account));
        }
    }

    /** @param stories how many were read in that hour */
    public record Hour(Instant hour, long reads, long stories) {}

    public record ReadStory(long id, String headline, long reads) {}

    /** @param usual reads of a usual day */
    public record Named(long id, String name, long reads, double usual) {}

    public boolean isOf(Scope scope, long storyId) {
        return !ask(
                        "select r.story_id from (select ?::bigint as story_id) r where %s",
                        scope, storyId, row -> row.number("story_id"))
                .isEmpty();
    }

    /** In order; an hour in which nobody read is not there. */
    public List<Hour> hours(Scope scope, Instant since) {
        return ask("""
                select r.hour, sum(r.reads)::bigint as reads, count(*) as stories
                from story_reads r
                where r.hour >= ? and %s group by r.hour order by r.hour""", scope, since, row -> new Hour(row.instant("hour"), row.number("reads"), row.number("stories")));
    }

    public List<ReadStory> stories(Scope scope, Instant since, int most) {
        return ask(
                """
                select s.id, s.headline, r.reads from (
                    select r.story_id, sum(r.reads)::bigint as reads
                    from story_reads r
                    where r.hour >= ? and %s group by r.story_id order by 2 desc, 1 desc limit
                """ + most + """
                ) r join stories s on s.id = r.story_id order by r.reads desc, s.id desc""",
                scope,
                since,
                row -> new ReadStory(row.number("id"), row.text("headline"), row.number("reads")));
    }

    /** From the day on; every source has a number. */
    public Map<TrafficSource, Long> sources(Scope scope, LocalDate since) {
        Map<TrafficSource, Long> sums = new EnumMap<>(TrafficSource.class);
        for (TrafficSource source : TrafficSource.values()) {
            sums.put(source, 0L);
        }
        ask("""
                select r.source, sum(r.reads)::bigint as reads
                from story_read_sources r
                where r.day >= ? and %s group by r.source""", scope, since, row -> sums.put(TrafficSource.named(row.text("source")), row.number("reads")));
        return sums;
    }

    /** Where stories stood on the home page when they were read from there, the place that was read from most first. */
    public Map<String, Long> places(Scope scope, LocalDate since) {
        Map<String, Long> sums = new LinkedHashMap<>();
        ask("""
                select r.place, sum(r.reads)::bigint as reads
                from story_read_places r
                where r.day >= ? and %s group by r.place order by 2 desc, 1""", scope, since, row -> sums.put(row.text("place"), row.number("reads")));
        return sums;
    }

    /** Sections by what was read in them since then, with their usual day of four weeks. */
    public List<Named> sections(Instant since, Instant weeksAgo, String language) {
        String name = "en".equals(language) ? "c.name_en" : "c.name_bn";
        return named("""
                select c.id, %s as name, sum(r.reads) filter (where r.hour >= ?)::bigint as reads,
                    sum(r.reads) filter (where r.hour < ?) / 28.0 as usual
                from story_reads r join stories s on s.id = r.story_id join sections c on c.id = s.section_id
                where r.hour >= ? group by c.id, 2 order by 3 desc nulls last, 1""".formatted(name), since, weeksAgo);
    }

    public List<Named> authors(Instant since, Instant weeksAgo, int most) {
        return named("""
                select a.id, a.name, sum(r.reads) filter (where r.hour >= ?)::bigint as reads,
                    sum(r.reads) filter (where r.hour < ?) / 28.0 as usual
                from story_reads r join story_authors w on w.story_id = r.story_id join authors a on a.id = w.author_id
                where r.hour >= ? group by a.id, a.name order by 3 desc nulls last, 1 limit\s""" + most, since, weeksAgo);
    }

    private static List<Named> named(String sql, Instant since, Instant weeksAgo) {
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, since.atOffset(ZoneOffset.UTC));
                statement.setObject(2, since.atOffset(ZoneOffset.UTC));
                statement.setObject(3, weeksAgo.atOffset(ZoneOffset.UTC));
                statement.execute();
                return new StatementBatch.Results(statement)
                        .next(row -> new Named(
                                row.number("id"),
                                row.text("name"),
                                row.number("reads") == null ? 0 : row.number("reads"),
                                row.text("usual") == null ? 0 : Double.parseDouble(row.text("usual"))));
            }
        });
    }

    private static <T> List<T> ask(String sql, Scope scope, Object first, StatementBatch.RowReader<T> reader) {
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.formatted(scope.condition))) {
                int at = 0;
                statement.setObject(++at, first instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : first);
                for (Long value : scope.values) {
                    statement.setLong(++at, value);
                }
                statement.execute();
                return new ArrayList<>(new StatementBatch.Results(statement).next(reader));
            }
        });
    }

    private interface Question<T> {
        List<T> ask(Connection connection) throws SQLException;
    }

    private static <T> List<T> run(Question<T> question) {
        return getEntityManager().unwrap(Session.class).doReturningWork(question::ask);
    }
}
