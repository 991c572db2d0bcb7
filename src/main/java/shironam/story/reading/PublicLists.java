package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.story.Author;
import shironam.story.Section;
import shironam.story.Status;
import shironam.story.Tag;

/**
 * The lists of stories that readers see, newest first. A page follows from its neighbour's last story and not from a
 * count, so it costs the same at a hundred and at a million stories.
 */
@ApplicationScoped
public class PublicLists {
    /** Where a page of a list stands: at the start, or next to a story. */
    public record Place(long storyId, boolean older) {
        public static final Place START = new Place(0, true);

        public static Place olderThan(long storyId) {
            return new Place(storyId, true);
        }

        public static Place newerThan(long storyId) {
            return new Place(storyId, false);
        }
    }

    /** One page of a list, and whether there are stories on either side of it. */
    public record Page(List<Teaser> stories, boolean hasNewer, boolean hasOlder) {}

    public Page inSection(Section section, Place place, int size) {
        return page(ListOrder.STORIES, "s.section.id = :of", Map.of("of", section.id), place, size);
    }

    public Page tagged(Tag tag, Place place, int size) {
        return page(ListOrder.TAG, "t.tagId = :of", Map.of("of", tag.id), place, size);
    }

    public Page by(Author author, Place place, int size) {
        return page(ListOrder.STORIES, "s.author.id = :of", Map.of("of", author.id), place, size);
    }

    /** Those that came out from that moment on and before the other. */
    public Page between(Instant from, Instant to, Place place, int size) {
        return page(
                ListOrder.STORIES,
                "s.publishAt >= :from and s.publishAt < :to",
                Map.of("from", from, "to", to),
                place,
                size);
    }

    public List<Teaser> latestTagged(Tag tag, int size) {
        return tagged(tag, Place.START, size).stories();
    }

    public List<Teaser> latestBy(Author author, int size) {
        return by(author, Place.START, size).stories();
    }

    public List<Teaser> latest(int size) {
        return newest("true = true").setMaxResults(size).getResultList();
    }

    public List<Teaser> latestIn(Section section, int size) {
        return newest("s.section.id = :of")
                .setParameter("of", section.id)
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
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private Page page(ListOrder along, String condition, Map<String, Object> parameters, Place place, int size) {
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
        List<Teaser> found = query.getResultList();
        boolean more = found.size() > size;
        List<Teaser> stories = new java.util.ArrayList<>(more ? found.subList(0, size) : found);
        if (!place.older()) {
            Collections.reverse(stories);
            return new Page(stories, more, true);
        }
        return new Page(stories, !fromStart, more);
    }

    private static TypedQuery<Teaser> newest(String condition) {
        return teasers(ListOrder.STORIES.teasersWhere(condition) + ListOrder.STORIES.newestFirst());
    }

    private static TypedQuery<Teaser> teasers(String query) {
        return getEntityManager().createQuery(query, Teaser.class);
    }
}
