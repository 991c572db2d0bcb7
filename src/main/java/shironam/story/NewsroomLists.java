package shironam.story;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shironam.bangla.Normal;
import shironam.identity.Account;
import shironam.identity.Role;

/**
 * The lists of those who write: all stories that an account may see, last changed first. Never their bodies; a page
 * follows from its neighbour's last story.
 */
@ApplicationScoped
public class NewsroomLists {
    @Inject
    Clock clock;

    /**
     * What to list. Null and empty parts ask for everything.
     *
     * @param text words of headline or kicker, in any spelling that {@link Normal#key} makes the same
     * @param needsAttention only stories that lack something that readers need
     */
    public record Filter(Standing standing, String section, String text, boolean needsAttention) {
        public static final Filter ALL = new Filter(null, "", "", false);
    }

    /** A story in the list. */
    public record Entry(
            long id,
            String headline,
            boolean headlineDerived,
            Status status,
            Instant publishAt,
            Instant trashedAt,
            Instant updatedAt,
            String slug,
            Section section,
            String author,
            String createdBy,
            boolean hasBody,
            Picture picture) {

        public Standing standingAt(Instant moment) {
            return Standing.of(status, publishAt, trashedAt, moment);
        }

        /** An address that finds the story whatever becomes of its section and slug. */
        public String path() {
            return "/" + (section == null ? "story" : section.slug) + "/" + id + "/" + slug;
        }

        /** The same as {@link Story#missing()}, by what a list knows. */
        public List<Missing> missing() {
            return Missing.of(headline, headlineDerived, section != null, hasBody);
        }
    }

    /** One page, and whether there are older ones. */
    public record Page(List<Entry> entries, boolean hasOlder) {}

    /** @param before the last story of the page before, or 0 */
    public Page page(Filter filter, Account reader, long before, int size) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        if (reader.role == Role.REPORTER) { // the rule of Action.SEE, for a whole list
            conditions.add("(s.createdBy.id = :reader or s.assignedTo.id = :reader)");
            parameters.put("reader", reader.id);
        }
        if (before > 0) {
            conditions.add("(s.updatedAt < (select b.updatedAt from Story b where b.id = :before)"
                    + " or s.updatedAt = (select b.updatedAt from Story b where b.id = :before) and s.id < :before)");
            parameters.put("before", before);
        }
        List<Entry> found = entries(conditions, parameters, size + 1);
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more);
    }

    private List<String> conditions(Filter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.standing() != Standing.TRASHED) {
            conditions.add("s.trashedAt is null");
        }
        if (filter.standing() != null) {
            conditions.add(conditionOf(filter.standing(), parameters));
        }
        if (filter.section() != null && !filter.section().isEmpty()) {
            conditions.add("section.slug = :section");
            parameters.put("section", filter.section());
        }
        String key = filter.text() == null ? "" : Normal.key(filter.text());
        int number = 0;
        for (String word : key.isEmpty() ? new String[0] : key.split(" ")) {
            conditions.add("s.searchKey like :word" + number + " escape '\\'");
            parameters.put("word" + number++, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.needsAttention()) {
            conditions.add("s.status <> :withdrawn"
                    + " and (s.headline = '' or s.headlineDerived or s.section is null or s.body = '')");
            parameters.put("withdrawn", Status.WITHDRAWN);
        }
        return conditions;
    }

    private String conditionOf(Standing standing, Map<String, Object> parameters) {
        if (standing == Standing.TRASHED) {
            return "s.trashedAt is not null";
        }
        parameters.put("status", standing.status());
        if (standing.status() != Status.PUBLISHED) {
            return "s.status = :status";
        }
        parameters.put("now", clock.instant());
        return "s.status = :status and s.publishAt " + (standing == Standing.SCHEDULED ? ">" : "<=") + " :now";
    }

    private static List<Entry> entries(List<String> conditions, Map<String, Object> parameters, int size) {
        TypedQuery<Entry> query = getEntityManager()
                .createQuery(
                        """
                        select new shironam.story.NewsroomLists$Entry(s.id, s.headline, s.headlineDerived, s.status,
                            s.publishAt, s.trashedAt, s.updatedAt, s.slug, section, author.name, creator.name,
                            case when s.body = '' then false else true end, s.picture)
                        from Story s left join s.section section left join s.author author
                            left join s.createdBy creator
                        """
                                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                                + " order by s.updatedAt desc, s.id desc",
                        Entry.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(size).getResultList();
    }
}
