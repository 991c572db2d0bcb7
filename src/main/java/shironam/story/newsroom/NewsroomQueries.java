package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import shironam.identity.Account;

/**
 * The lists of those who write: the stories that an account may see and that fit a filter. They never read bodies, and
 * a page follows from the last story of the page before as it stood there, so that nothing comes twice and nothing is
 * left out while others change stories.
 */
@ApplicationScoped
public class NewsroomQueries {
    /** What may not lead anywhere: {@code d} is a card and {@code t} the story of ours that it leads to, if any. */
    static final String LEADS_NOWHERE =
            "(d.target_id is null and d.headline = ''" + " or t.status = 'withdrawn' or t.trashed_at is not null)";

    /** Each half has an index of its own; together they would have none. */
    private static final String HAS_A_BROKEN_CARD = """
            s.status <> 'withdrawn' and s.id in (
                select d.story_id from cards d where d.target_id is null and d.headline = '' union all
                select d.story_id from stories t join cards d on d.target_id = t.id
                where t.status = 'withdrawn' or t.trashed_at is not null)""";

    private static final String WANTING = "s.wanting and s.status <> 'withdrawn'";

    @Inject
    Clock clock;

    /** One page, and whether there are stories after it. */
    public record Page(List<ListedStory> stories, boolean hasMore) {}

    /** @param after the last story of the page before, or null */
    public Page page(StoryFilter filter, Account reader, StoryFilter.Place after, int size) {
        return page(filter, StoryFilterQuery.of(filter, reader, clock).after(after), size);
    }

    /** Stories that a card may lead to: a reporter's own, and everybody's that readers can see. */
    public List<ListedStory> cardTargets(StoryFilter filter, Account reader, int size) {
        return page(filter, StoryFilterQuery.withPublic(filter, reader, clock), size)
                .stories();
    }

    /** Those of the stories of these numbers that the reader may see anywhere, in no order. */
    public List<ListedStory> numbered(Collection<Long> numbers, Account reader) {
        StoryFilter filter = StoryFilter.ALL;
        StoryFilterQuery query =
                StoryFilterQuery.withPublic(filter, reader, clock).and(StoryFilterQuery.in("s.id", numbers));
        return numbers.isEmpty()
                ? List.of()
                : page(filter, query, numbers.size()).stories();
    }

    private Page page(StoryFilter filter, StoryFilterQuery query, int size) {
        String sql = "select " + ListedStory.COLUMNS + " from (" + keys(filter, query, size + 1)
                + ") k join stories s on s.id = k.id" + ListedStory.JOINS + query.order() + " limit " + (size + 1);
        List<ListedStory> found = query(connection -> query.run(connection, sql, times(filter), ListedStory::of));
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more);
    }

    /** The first stories of a list and how many there are, in one question. */
    public record Summary(List<ListedStory> first, int count) {}

    /** @param most how far to count */
    public Summary summary(StoryFilter filter, Account reader, int size, int most) {
        StoryFilterQuery query = StoryFilterQuery.of(filter, reader, clock);
        String sql = "with k as materialized (" + keys(filter, query, most) + ") select " + ListedStory.COLUMNS
                + ", (select count(*) from k) as all_of_them from (select * from k" + query.order() + " limit " + size
                + ") k join stories s on s.id = k.id" + ListedStory.JOINS + query.order();
        List<Counted> found = query(connection -> query.run(
                connection, sql, times(filter), row -> new Counted(ListedStory.of(row), row.number("all_of_them"))));
        return new Summary(
                found.stream().map(Counted::story).toList(),
                found.isEmpty() ? 0 : (int) Math.min(most, found.get(0).all()));
    }

    private record Counted(ListedStory story, long all) {}

    /** How many things that had to follow a publication were given up and nobody has seen, counted to {@code most}. */
    public int unseenFailures(int most) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from (select 1 from follow_ups
                                    where failed_at is not null and seen_at is null limit :most) x""")
                        .setParameter("most", most)
                        .getSingleResult())
                .intValue();
    }

    private static String keys(StoryFilter filter, StoryFilterQuery query, int size) {
        return filter.attention()
                ? "(" + query.keys(WANTING, size) + ") union (" + query.keys(HAS_A_BROKEN_CARD, size) + ")"
                : query.keys("true", size);
    }

    private static int times(StoryFilter filter) {
        return filter.attention() ? 2 : 1;
    }

    private interface Question<T> {
        List<T> ask(Connection connection) throws SQLException;
    }

    private static <T> List<T> query(Question<T> question) {
        return getEntityManager().unwrap(Session.class).doReturningWork(question::ask);
    }
}
