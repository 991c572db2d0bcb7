package shironam.story.lists;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.people.Author;
import shironam.story.places.Place;
import shironam.story.reading.Teaser;

/** Public stories for programs, newest first, by what they have in common, and on from where a program stopped. */
@ApplicationScoped
public class StoryFeed {
    @Inject
    SectionTree tree;

    @Inject
    PublicLists lists;

    /** What the stories have in common; null where it does not matter. */
    public record Filter(Section section, Tag tag, Place place, Author author, Instant since) {
        private boolean isOfASectionAlone() {
            return section != null && tag == null && place == null && author == null;
        }
    }

    /** The last story that was read, as it stood then: what comes or goes meanwhile moves nothing. */
    public record Cursor(Instant publishAt, long storyId) {
        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

        public static Optional<Cursor> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? Optional.of(new Cursor(
                            Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                            Long.parseLong(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, publishAt) + "-" + storyId;
        }
    }

    /** @param next where it goes on, or null at the end */
    public record Part(List<Teaser> stories, Cursor next) {}

    /** @param from null to start with the newest */
    public Part part(Filter filter, Cursor from, int size) {
        List<Teaser> found = filter.isOfASectionAlone() ? ofSection(filter, from, size) : walked(filter, from, size);
        if (found.size() <= size) {
            return new Part(found, null);
        }
        Teaser last = found.get(size - 1);
        return new Part(found.subList(0, size), new Cursor(last.publishAt(), last.id()));
    }

    private List<Teaser> ofSection(Filter filter, Cursor from, int size) {
        String since = filter.since == null ? "" : " and publish_at >= timestamptz '" + filter.since + "'";
        String behind = from == null ? "" : SectionStories.beside(true, from.publishAt, from.storyId);
        return lists.ofSections(tree.within(filter.section.id), since + behind, "desc", size + 1);
    }

    private List<Teaser> walked(Filter filter, Cursor from, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        ListOrder along = filter.place != null
                ? ListOrder.PLACE
                : filter.tag != null ? ListOrder.TAG : filter.author != null ? ListOrder.AUTHOR : ListOrder.STORIES;
        StringBuilder conditions = new StringBuilder("true = true");
        if (filter.section != null) {
            conditions.append(" and (s.section.id in :sections or exists (select 1 from Story o join o.otherSections x"
                    + " where o.id = s.id and x.id in :sections))");
            values.put("sections", tree.within(filter.section.id));
        }
        if (filter.place != null) {
            conditions.append(" and t.key.placeId = :there");
            values.put("there", filter.place.id);
        }
        if (filter.tag != null) {
            conditions.append(
                    filter.place == null
                            ? " and t.tagId = :tag"
                            : " and exists (select 1 from Tagging x where x.key.storyId = s.id and x.tagId = :tag)");
            values.put("tag", filter.tag.id);
        }
        if (filter.author != null) {
            conditions.append(
                    along == ListOrder.AUTHOR
                            ? " and w.authorId = :author"
                            : " and exists (select 1 from Authorship w where w.key.storyId = s.id and w.authorId = :author)");
            values.put("author", filter.author.id);
        }
        if (filter.since != null) {
            conditions.append(" and s.publishAt >= :since");
            values.put("since", filter.since);
        }
        if (from != null) {
            conditions.append(along.beside(true, ":time", ":place"));
            values.put("time", from.publishAt);
            values.put("place", from.storyId);
        }
        TypedQuery<Teaser> query = getEntityManager()
                .createQuery(along.teasersWhere(conditions.toString()) + along.newestFirst(), Teaser.class)
                .setMaxResults(size + 1);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
