package shironam.story;

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

/**
 * What sitemaps list. A file holds the stories of a range of numbers, and a story's number never changes: so a new story
 * changes the last file only, and an old one is the same until one of its own stories changes.
 */
@ApplicationScoped
public class SitemapLists {
    /** The protocol's limit for one file (sitemaps.org). The index {@code stories_of_a_sitemap} is made for it. */
    static final int FULL = 50_000;

    private static final int NEWS_AT_MOST = 1_000;
    private static final Duration NEWS = Duration.ofHours(48);

    /** When a story was last other than before, for who reads it. */
    private static final String CHANGED = "greatest(s.updated_at, s.publish_at)";

    private final int size;

    @Inject
    Clock clock;

    public SitemapLists() {
        this(FULL);
    }

    /** With files of another size, to see how they follow each other. */
    SitemapLists(int size) {
        this.size = size;
    }

    /** A file that has something in it, and when anything in it last changed. */
    public record File(long number, Instant changed) {}

    public record Entry(String path, Instant changed) {}

    /** The file, counted from 1, in which the story of that number stands. */
    static long fileOf(long storyId) {
        return (storyId - 1) / FULL + 1;
    }

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

    /** Pages of sections, tags and authors that list a story. Which others there are is nobody's business. */
    public List<String> listPages() {
        String sql = """
                (select '/' || c.slug from sections c order by c.position, c.id)
                union all
                (select '/tag/' || t.slug from tags t where exists (
                    select 1 from story_tags st join public_stories s on s.id = st.story_id where st.tag_id = t.id)
                order by t.id)
                union all
                (select '/author/' || a.slug from authors a where exists (
                    select 1 from public_stories s where s.author_id = a.id) order by a.id)
                limit %d""".formatted(FULL - 1);
        return list(sql, row -> row.getString(1));
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
