package shironam.story.newsroom;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGStatement;
import shironam.bangla.Dates;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.Section;
import shironam.story.StoryState;
import shironam.story.Tag;
import shironam.story.database.ResultRow;
import shironam.story.database.StatementBatch;
import shironam.story.database.TrigramMatch;
import shironam.story.people.Author;

/** The conditions of a list in SQL, each with what it needs to know, in order. */
public final class StoryFilterQuery {
    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();
    private final StoryFilter filter;
    private final List<Long> found;

    private StoryFilterQuery(StoryFilter filter, List<Long> found) {
        this.filter = filter;
        this.found = found;
    }

    /**
     * What the reader may see at the desk. Reporters see what readers see, too, where they look for it.
     *
     * @param found the stories that the filter's text found, the best first
     */
    static StoryFilterQuery of(StoryFilter filter, List<Long> found, Account reader, Clock clock) {
        boolean looks = !filter.text().isEmpty() || filter.standing() == StoryState.PUBLISHED;
        return looks
                ? withPublic(filter, found, reader, clock)
                : of(filter, found, reader, clock, "(s.created_by = ? or s.assigned_to = ?)");
    }

    /** What the reader may see anywhere. */
    static StoryFilterQuery withPublic(StoryFilter filter, List<Long> found, Account reader, Clock clock) {
        String published = "s.status = 'published' and s.publish_at <= now()";
        return of(filter, found, reader, clock, "(s.created_by = ? or s.assigned_to = ? or " + published + ")");
    }

    private static StoryFilterQuery of(
            StoryFilter filter, List<Long> found, Account reader, Clock clock, String reporters) {
        StoryFilterQuery query = new StoryFilterQuery(filter, found);
        query.standing(clock.instant());
        query.words();
        query.dates();
        if (!filter.section().isEmpty()) {
            query.and(in(
                    "s.section_id",
                    Section.named(filter.section())
                            .map(section -> Section.within(section.id))
                            .orElse(List.of())));
        }
        if (!filter.author().isEmpty()) {
            query.and("s.id in (select story_id from story_authors where "
                    + in("author_id", Author.numbersOf(filter.author())) + ")");
        }
        if (!filter.tag().isEmpty()) {
            query.and("s.id in (select story_id from story_tags where " + in("tag_id", Tag.numbersOf(filter.tag()))
                    + ")");
        }
        query.people(reader, reporters);
        return query;
    }

    StoryFilterQuery and(String condition, Object... known) {
        conditions.append(" and ").append(condition);
        values.addAll(List.of(known));
        return this;
    }

    StoryFilterQuery after(StoryFilter.Place place) {
        if (place != null && !filter.isByRank()) {
            String than = filter.sort().newestFirst ? "<" : ">";
            and("(s." + column() + ", s.id) " + than + " (?, ?)", place.moment(), place.id());
        }
        return this;
    }

    /** The keys of the first stories in order; {@code more} narrows them further. */
    String keys(String more, int size) {
        return "select s.id, s." + column() + " as at, " + rank() + " as rank from stories s where " + conditions
                + " and " + more
                + (filter.sort().by == StoryFilter.Dated.PUBLISHED ? " and s.publish_at is not null" : "")
                + " order by " + (filter.isByRank() ? "rank, " : "") + "s." + column() + direction() + ", s.id"
                + direction() + " limit " + size;
    }

    String order() {
        return " order by " + (filter.isByRank() ? "k.rank, " : "") + "k.at" + direction() + ", k.id" + direction();
    }

    /** Null for what was not found by its words, but by how its headline begins: that comes last. */
    private String rank() {
        return filter.isByRank()
                ? "array_position(array[" + found.stream().map(String::valueOf).collect(Collectors.joining(","))
                        + "]::bigint[], s.id)"
                : "null::int";
    }

    /** @param times how often the conditions stand in the statement */
    <T> List<T> run(Connection connection, String sql, int times, StatementBatch.RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // What one author, tag or word fits differs by orders of magnitude: a plan for any of them fits none.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            int position = 0;
            for (int time = 0; time < times; time++) {
                for (Object value : values) {
                    statement.setObject(++position, inSql(value));
                }
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(new ResultRow(result)));
                }
            }
            return rows;
        }
    }

    private void standing(Instant now) {
        StoryState standing = filter.standing();
        and("s.id not in (select story_id from content_pages)"); // they have a list of their own
        and(standing == StoryState.TRASHED ? "s.trashed_at is not null" : "s.trashed_at is null");
        if (standing != null && standing != StoryState.TRASHED) {
            and("s.status = '" + standing.status().word() + "'"); // written out, so that partial indexes fit
        }
        if (standing == StoryState.SCHEDULED) {
            and("s.publish_at > ?", now);
        } else if (standing == StoryState.PUBLISHED) {
            and("s.publish_at <= ?", now);
        }
    }

    private void words() {
        List<TrigramMatch.Word> words = TrigramMatch.in(filter.text());
        if (!words.isEmpty()) {
            String headline =
                    words.stream().map(word -> word.condition("s.search_key")).collect(Collectors.joining(" and "));
            Object[] patterns =
                    words.stream().flatMap(word -> Stream.of(word.patterns())).toArray();
            and("(" + in("s.id", found) + " or " + headline + ")", patterns);
        }
    }

    private void dates() {
        String column = "s." + column();
        if (filter.from() != null) {
            and(column + " >= ?", startOf(filter.from()));
        }
        if (filter.to() != null) {
            and(column + " < ?", startOf(filter.to().plusDays(1)));
        }
    }

    private void people(Account reader, String reporters) {
        and("""
                (s.created_by = ? or not exists (
                    select 1 from story_first_words f where f.story_id = s.id))""", reader.id);
        if (reader.role == Role.REPORTER) { // the rule of Action.SEE, for a whole list
            and(reporters, reader.id, reader.id);
        }
        if (filter.mine()) {
            and("""
                    (s.created_by = ? and s.status = 'draft'
                        or s.assigned_to = ? and s.status in ('draft', 'in_review'))""", reader.id, reader.id);
        }
        if (filter.assigned().equals(StoryFilter.NOBODY)) {
            and("s.assigned_to is null");
        } else if (!filter.assigned().isEmpty()) {
            and(in(
                    "s.assigned_to",
                    Account.named(filter.assigned()).map(a -> a.id).stream().toList()));
        }
    }

    private String column() {
        return filter.sort().by.column;
    }

    private String direction() {
        return filter.sort().newestFirst ? " desc" : " asc";
    }

    /** Numbers are written out: the planner then knows how many stories each has. */
    public static String in(String column, Collection<Long> numbers) {
        return numbers.isEmpty()
                ? "false"
                : column + " in (" + numbers.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Dates.zone()).toInstant();
    }

    private static Object inSql(Object value) {
        return value instanceof Instant moment ? OffsetDateTime.ofInstant(moment, ZoneOffset.UTC) : value;
    }
}
