package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
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

    /** What somebody has typed and not saved yet lacks nothing any more. */
    private static final String WANTING = """
            s.wanting and s.status <> 'withdrawn' and (s.bijoy or not exists (
                select 1 from working_copies w where w.story_id = s.id and w.kept_at >= s.updated_at
                    and w.fields ->> 'headline' <> '' and w.fields ->> 'section' <> '' and %s
                    and (not s.headline_derived or w.fields ->> 'headline' <> s.headline)
                    and (coalesce(w.fields ->> 'picture-url', '') = '' or w.fields ->> 'picture-alt' <> '')))""".formatted(ListedStory.HAS_TEXT);

    @Inject
    Clock clock;

    /** @param next where the next page begins, or null when there is none */
    public record Page(List<ListedStory> stories, StoryFilter.Place next) {
        public boolean hasMore() {
            return next != null;
        }
    }

    /**
     * @param found the stories that the filter's text found, the best first
     * @param after the last story of the page before, or null
     */
    public Page page(StoryFilter filter, List<Long> found, Account reader, StoryFilter.Place after, int size) {
        StoryFilterQuery query =
                StoryFilterQuery.of(filter, found, reader, clock).after(after);
        return page(filter, query, filter.isByRank() && after != null ? after.stories() : 0, size);
    }

    /** Stories that a card may lead to: a reporter's own, and everybody's that readers can see. */
    public List<ListedStory> cardTargets(StoryFilter filter, List<Long> found, Account reader, int size) {
        return page(filter, StoryFilterQuery.withPublic(filter, found, reader, clock), 0, size)
                .stories();
    }

    /** Those of the stories of these numbers that the reader may see anywhere, in no order. */
    public List<ListedStory> numbered(Collection<Long> numbers, Account reader) {
        StoryFilter filter = StoryFilter.ALL;
        StoryFilterQuery query =
                StoryFilterQuery.withPublic(filter, List.of(), reader, clock).and(StoryFilterQuery.in("s.id", numbers));
        return numbers.isEmpty()
                ? List.of()
                : page(filter, query, 0, numbers.size()).stories();
    }

    /** @param before so many of the list stand on pages before this one */
    private Page page(StoryFilter filter, StoryFilterQuery query, int before, int size) {
        String sql = "select " + ListedStory.COLUMNS + " from (" + keys(filter, query, before + size + 1)
                + ") k join stories s on s.id = k.id" + ListedStory.JOINS + query.order() + " offset " + before
                + " limit " + (size + 1);
        List<ListedStory> found = query(connection -> query.run(connection, sql, times(filter), ListedStory::of));
        if (found.size() <= size) {
            return new Page(found, null);
        }
        List<ListedStory> shown = found.subList(0, size);
        return new Page(
                shown,
                filter.isByRank()
                        ? StoryFilter.Place.behind(before + size)
                        : shown.get(size - 1).place());
    }

    /** The first stories of a list and how many there are, in one question. */
    public record Summary(List<ListedStory> first, int count) {}

    /** @param most how far to count */
    public Summary summary(StoryFilter filter, Account reader, int size, int most) {
        StoryFilterQuery query = StoryFilterQuery.of(filter, List.of(), reader, clock);
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

    private static <T> T query(ReturningWork<T> question) {
        return getEntityManager().unwrap(Session.class).doReturningWork(question);
    }
}
