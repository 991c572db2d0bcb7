package shironam.story.lists;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import shironam.story.changes.SurrogateKey;
import shironam.story.reading.Teaser;

/**
 * What sitemaps list. A file holds the stories of a range of numbers, and a story's number never changes: so a new story
 * changes the last file only, and an old one is the same until one of its own stories changes. The protocol would allow
 * 50,000 in a file (sitemaps.org), but such a file takes a second to make, and their index may name 50,000 files.
 */
@ApplicationScoped
public class SitemapQueries {
    private static final int NAMED_FULL = 1_000;

    private static final int NEWS_AT_MOST = 1_000;
    private static final Duration NEWS = Duration.ofHours(48);

    /** When a story was last other than before, for who reads it. */
    private static final String CHANGED = "greatest(s.updated_at, s.publish_at)";

    private final int size;

    @Inject
    Clock clock;

    SitemapQueries() {
        this(SurrogateKey.STORIES_PER_SITEMAP);
    }

    /** With files of another size, to see how they follow each other. */
    SitemapQueries(int size) {
        this.size = size;
    }

    /** A file that has something in it, and when anything in it last changed. */
    public record File(long number, Instant changed) {}

    public record Entry(String path, Instant changed) {}

    /** For each file the newest entry of its own part of the index: it costs as much as there are files. */
    public List<File> files() {
        return list(
                filesOf(size),
                row -> new File(row.getLong(1), row.getTimestamp(2).toInstant()));
    }

    static String filesOf(int size) {
        return """
                select n + 1, newest.changed
                from generate_series(0, (select (coalesce(max(id), 0) - 1) / %1$d from stories)) n
                cross join lateral (
                    select %2$s as changed from public_stories s where (s.id - 1) / %1$d = n
                    order by %2$s desc limit 1) newest
                order by n""".formatted(size, CHANGED);
    }

    public List<Entry> in(long file) {
        String sql = """
                select '/' || c.slug || '/' || s.id || '/' || s.slug, %s
                from public_stories s join sections c on c.id = s.section_id
                where s.id > %d and s.id <= %d order by s.id""".formatted(CHANGED, (file - 1) * size, file * size);
        return list(sql, row -> new Entry(row.getString(1), row.getTimestamp(2).toInstant()));
    }

    /** The stories of the last two days, newest first. */
    public List<Teaser> news() {
        return PublicLists.teasersSince(clock.instant().minus(NEWS), NEWS_AT_MOST);
    }

    /** When that story is news no longer. */
    public static Instant newsUntil(Teaser story) {
        return story.publishAt().plus(NEWS);
    }

    public List<String> sections() {
        return list("select '/' || slug from sections order by position, id", row -> row.getString(1));
    }

    /** Tags, authors and places have pages too, but only those are listed that have a story there. Of others nobody is told. */
    public enum Named {
        TAGS("tags", "'/tag/' || n.slug", """
                story_tags m join public_stories s on s.id = m.story_id
                where m.tag_id = n.id and m.publish_at is not null order by m.publish_at desc"""),
        AUTHORS("authors", "'/author/' || n.slug", """
                story_authors m join public_stories s on s.id = m.story_id
                where m.author_id = n.id and m.publish_at is not null order by m.publish_at desc"""),
        PLACES("places", "'/places/' || n.path", """
                place_listings l join public_stories s on s.id = l.story_id
                where l.place_id = n.id and l.publish_at is not null order by l.publish_at desc""");

        private final String table;
        private final String path;
        private final String stories;

        Named(String table, String path, String stories) {
            this.table = table;
            this.path = path;
            this.stories = stories;
        }

        /** {@code limit} makes it one step into an index for each. */
        private String listed(String columns, String conditions) {
            return "select %s from %s n cross join lateral (select 1 from %s limit 1) one where %s"
                    .formatted(columns, table, stories, conditions);
        }
    }

    /** Files of a thousand that have anything in them, counted from 1. */
    public List<Long> filesOf(Named named) {
        String first = named.listed("n.id", "n.id > f * %1$d and n.id <= (f + 1) * %1$d limit 1".formatted(NAMED_FULL));
        String sql = """
                select f + 1 from generate_series(0, (select (coalesce(max(id), 0) - 1) / %d from %s)) f
                cross join lateral (%s) found order by f""".formatted(NAMED_FULL, named.table, first);
        return list(sql, row -> row.getLong(1));
    }

    /** The paths of those in that file. */
    public List<String> in(Named named, long file) {
        String range = "n.id > %d and n.id <= %d order by n.id".formatted((file - 1) * NAMED_FULL, file * NAMED_FULL);
        return list(named.listed(named.path, range), row -> row.getString(1));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(String sql, Reading<T> reading) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
                return all;
            }
        });
    }
}
