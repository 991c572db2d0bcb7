package shironam.story.lists;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import shironam.story.Section;
import shironam.story.Status;
import shironam.story.Tag;
import shironam.story.database.StatementBatch;
import shironam.story.people.Author;
import shironam.story.places.Place;
import shironam.story.reading.Teaser;

/**
 * The lists of stories that readers see, newest first. A page follows from its neighbour's last story and not from a
 * count, so it costs the same at a hundred and at a million stories.
 */
@ApplicationScoped
public class PublicLists {
    /** Queries by numbers have a multiple of so many parameters. */
    private static final int STEP = 16;

    private static final String OF_TAG = "t.tagId = :of";
    private static final String OF_AUTHOR = "w.authorId = :of";
    private static final String OF_PLACE = "t.key.placeId = :of";

    @Inject
    SectionTree tree;

    /** Where a page of a list stands: at the start, or next to a story. */
    public record Position(long storyId, boolean older) {
        public static final Position START = new Position(0, true);

        public static Position olderThan(long storyId) {
            return new Position(storyId, true);
        }

        public static Position newerThan(long storyId) {
            return new Position(storyId, false);
        }
    }

    /** One page of a list, and whether there are stories on either side of it. */
    public record Page(List<Teaser> stories, boolean hasNewer, boolean hasOlder) {}

    public Page inSection(Section section, Position place, int size) {
        List<Teaser> found = ofSections(
                tree.within(section.id),
                place.storyId() == 0 ? "" : beside(place),
                place.older() ? "desc" : "asc",
                size + 1);
        return page(found, place, size);
    }

    /** Those of the sections that stand there, whichever section is their home, in the order of the direction. */
    List<Teaser> ofSections(List<Long> sections, String conditions, String direction, int most) {
        List<Long> ids = idsOfSections(sections, conditions, direction, most);
        return ids.isEmpty()
                ? List.of()
                : teasersOf(
                        ids,
                        "desc".equals(direction) ? ListOrder.STORIES.newestFirst() : ListOrder.STORIES.oldestFirst());
    }

    private static List<Long> idsOfSections(List<Long> sections, String conditions, String direction, int most) {
        return numbers("select id from (%s) listed order by publish_at %2$s, id %2$s limit %3$d"
                .formatted(
                        SectionStories.of(sections, conditions, direction, Integer.toString(most)), direction, most));
    }

    /** By JDBC: Hibernate finds the plan of such a query in its cache never again and keeps another one each time. */
    private static List<Long> numbers(String sql) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                prepared.execute();
                return new StatementBatch.Results(prepared).next(row -> row.number("id"));
            }
        });
    }

    /**
     * A parameter for each number, some of them twice: Hibernate translates a query with a list of parameters anew each
     * time, which took most of the time of a section's page, and those of a few lengths once.
     */
    private static List<Teaser> teasersOf(List<Long> ids, String inOrder) {
        int parameters = (ids.size() + STEP - 1) / STEP * STEP;
        String named = IntStream.range(0, parameters).mapToObj(i -> ":id" + i).collect(Collectors.joining(", "));
        TypedQuery<Teaser> query = teasers(ListOrder.STORIES.teasersWhere("s.id in (" + named + ")") + inOrder);
        for (int i = 0; i < parameters; i++) {
            query.setParameter("id" + i, ids.get(Math.min(i, ids.size() - 1)));
        }
        return query.getResultList();
    }

    /** Beside a story of which there is nothing left, there is nothing. */
    private static String beside(Position place) {
        return getEntityManager()
                .createQuery("select s.publishAt from Story s where s.id = :id", Instant.class)
                .setParameter("id", place.storyId())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(time -> SectionStories.beside(place.older(), time, place.storyId()))
                .orElse(" and false");
    }

    public Page tagged(Tag tag, Position place, int size) {
        return page(ListOrder.TAG, OF_TAG, Map.of("of", tag.id), place, size);
    }

    /** Those that happened there, or in a place that lies in it. */
    public Page happenedIn(Place there, Position place, int size) {
        return page(ListOrder.PLACE, OF_PLACE, Map.of("of", there.id), place, size);
    }

    public Page by(Author author, Position place, int size) {
        return page(ListOrder.AUTHOR, OF_AUTHOR, Map.of("of", author.id), place, size);
    }

    /** Those that came out from that moment on and before the other. */
    public Page between(Instant from, Instant to, Position place, int size) {
        return page(
                ListOrder.STORIES,
                "s.publishAt >= :from and s.publishAt < :to",
                Map.of("from", from, "to", to),
                place,
                size);
    }

    public List<Teaser> latest(int size) {
        return newest("true = true").setMaxResults(size).getResultList();
    }

    /** The numbers of the latest, for who asks for all of each story. */
    public List<Long> latestIds(int size) {
        return numbers("select id from public_stories order by publish_at desc, id desc limit " + size);
    }

    public List<Long> latestIds(Section section, int size) {
        return idsOfSections(tree.within(section.id), "", "desc", size);
    }

    public List<Long> latestIds(Tag tag, int size) {
        return latestIds(ListOrder.TAG, OF_TAG, tag.id, size);
    }

    public List<Long> latestIds(Author author, int size) {
        return latestIds(ListOrder.AUTHOR, OF_AUTHOR, author.id, size);
    }

    public List<Long> latestIds(Place there, int size) {
        return latestIds(ListOrder.PLACE, OF_PLACE, there.id, size);
    }

    private static List<Long> latestIds(ListOrder along, String condition, Object of, int size) {
        return getEntityManager()
                .createQuery(along.idsWhere(condition) + along.newestFirst(), Long.class)
                .setParameter("of", of)
                .setMaxResults(size)
                .getResultList();
    }

    static List<Teaser> teasersSince(Instant time, int size) {
        return newest("s.publishAt > :time")
                .setParameter("time", time)
                .setMaxResults(size)
                .getResultList();
    }

    /** When the next story that waits for its time becomes public. */
    public Optional<Instant> nextPublication() {
        return getEntityManager()
                .createQuery(
                        "select min(s.publishAt) from Story s where s.status = :published and s.publishAt > instant",
                        Instant.class)
                .setParameter("published", Status.PUBLISHED)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Page page(ListOrder along, String condition, Map<String, Object> parameters, Position place, int size) {
        boolean fromStart = place.storyId() == 0;
        String timeOfPlace = "(select p.publishAt from Story p where p.id = :place)";
        String besides = fromStart ? "" : along.beside(place.older(), timeOfPlace, ":place");
        var query = teasers(along.teasersWhere(condition + besides)
                        + (place.older() ? along.newestFirst() : along.oldestFirst()))
                .setMaxResults(size + 1);
        parameters.forEach(query::setParameter);
        if (!fromStart) {
            query.setParameter("place", place.storyId());
        }
        return page(query.getResultList(), place, size);
    }

    /** @param found one more than the page has where there are more */
    private static Page page(List<Teaser> found, Position place, int size) {
        boolean more = found.size() > size;
        List<Teaser> stories = new java.util.ArrayList<>(more ? found.subList(0, size) : found);
        if (!place.older()) {
            Collections.reverse(stories);
            return new Page(stories, more, true);
        }
        return new Page(stories, place.storyId() != 0, more);
    }

    private static TypedQuery<Teaser> newest(String condition) {
        return teasers(ListOrder.STORIES.teasersWhere(condition) + ListOrder.STORIES.newestFirst());
    }

    private static TypedQuery<Teaser> teasers(String query) {
        return getEntityManager().createQuery(query, Teaser.class);
    }
}
