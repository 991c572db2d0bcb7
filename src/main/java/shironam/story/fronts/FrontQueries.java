package shironam.story.fronts;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import shironam.story.lists.SectionStories;
import shironam.story.newsroom.StoryFilterQuery;
import shironam.story.reading.Teaser;
import shironam.story.reading.Teasers;

/**
 * The stories that a front may show, as one statement however many blocks it has. Numbers are written out: what one tag
 * fits differs from another by orders of magnitude, and so do their plans. A front asks the same until the desk changes it,
 * so the driver has the server keep its plan: making it took longer than carrying it out.
 */
final class FrontQueries {
    private static final int PINNED = -1;

    /** Stands where it is said how many are wanted. */
    private static final String SIZE = "{size}";

    private static final Comparator<Teaser> NEWEST_FIRST =
            Comparator.comparing(Teaser::publishAt).thenComparing(Teaser::id).reversed();

    private final List<String> parts = new ArrayList<>();
    private int lists;

    /** Some stories {@code s}, and by what the newest of them are found in an index. */
    record Which(String from, String condition, String newestFirst) {
        private static Which that(String condition) {
            return new Which("public_stories s", condition, "s.publish_at desc, s.id desc");
        }

        /** @param sections the numbers of a section and of all that lie in it */
        static Which inSections(List<Long> sections) {
            return new Which(
                    "(" + SectionStories.of(sections, "", "desc", SIZE) + ") s",
                    "true",
                    "s.publish_at desc, s.id desc");
        }

        static Which tagged(long tag) {
            return new Which(
                    "story_tags t join public_stories s on s.id = t.story_id",
                    "t.publish_at is not null and t.tag_id = " + tag,
                    "t.publish_at desc, t.story_id desc");
        }
    }

    FrontQueries(Collection<Long> pinned) {
        if (!pinned.isEmpty()) {
            parts.add(part(PINNED, Which.that(StoryFilterQuery.in("s.id", pinned))));
        }
    }

    /** The lists that follow are counted from 0, in the order in which they were asked for. */
    void newest(int size) {
        newestOf(Which.that("true"), size);
    }

    void newestOf(Which which, int size) {
        String part = part(lists++, which) + " order by " + which.newestFirst + " limit " + SIZE;
        parts.add(part.replace(SIZE, Integer.toString(size)));
    }

    private static String part(int list, Which which) {
        return "select %d as list, s.id from %s where %s".formatted(list, which.from, which.condition);
    }

    /** @param teasers know what is shown of most of these stories already: a front asks for the same ones again and again */
    Answer ask(Teasers teasers) {
        String sql = "(" + String.join(") union all (", parts) + ")";
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            List<Listed> listed = listed(sql, connection);
            Set<Long> stories = listed.stream().map(Listed::story).collect(Collectors.toSet());
            return answer(listed, teasers.of(stories, connection));
        });
    }

    /** A story in one of the lists. */
    private record Listed(int list, long story) {}

    private static List<Listed> listed(String sql, Connection connection) throws SQLException {
        List<Listed> listed = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                listed.add(new Listed(row.getInt(1), row.getLong(2)));
            }
        }
        return listed;
    }

    /** One that has been withdrawn since is left out. */
    private Answer answer(List<Listed> listed, Map<Long, Teaser> known) {
        Map<Long, Teaser> pinned = new HashMap<>();
        List<List<Teaser>> newest = new ArrayList<>();
        for (int list = 0; list < lists; list++) {
            newest.add(new ArrayList<>());
        }
        for (Listed one : listed) {
            Teaser story = known.get(one.story);
            if (story != null && one.list == PINNED) {
                pinned.put(story.id(), story);
            } else if (story != null) {
                newest.get(one.list).add(story);
            }
        }
        newest.forEach(stories -> stories.sort(NEWEST_FIRST)); // a union promises no order
        return new Answer(pinned, newest);
    }

    record Answer(Map<Long, Teaser> pinned, List<List<Teaser>> lists) {
        /** Null when readers may not see it. */
        Teaser pinned(long story) {
            return pinned.get(story);
        }

        List<Teaser> newestOf(int list) {
            return lists.get(list);
        }
    }
}
