package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;

/** A subject. Its slug is its name in Bengali letters, without what the eye does not see. */
@Entity
@Table(name = "tags")
public class Tag extends PanacheEntityBase {
    private static final int MOST_MEANT = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;

    public String name;

    public static Optional<Tag> withSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The tag that has that slug, else the one that had it. */
    public static Optional<Tag> known(String slug) {
        return withSlug(slug).or(() -> formerly(slug));
    }

    private static Optional<Tag> formerly(String slug) {
        return getEntityManager()
                .createNativeQuery(
                        "select t.* from former_tags f join tags t on t.id = f.tag_id where f.slug = :slug", Tag.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The number of the tag of that name, else of those with it in their name, as far as that many may be meant. */
    public static List<Long> numbersOf(String name) {
        String slug = Slug.tag(name);
        List<Long> exact = numbers("t.slug = :slug", slug);
        return exact.isEmpty() ? numbers("locate(:slug, t.slug) > 0", slug) : exact;
    }

    private static List<Long> numbers(String condition, String slug) {
        return getEntityManager()
                .createQuery("select t.id from Tag t where " + condition, Long.class)
                .setParameter("slug", slug)
                .setMaxResults(MOST_MEANT)
                .getResultList();
    }

    /** The tags of those names, or that had them, by the slug of each name; made now where there is none. */
    static Map<String, Tag> bySlug(List<String> names) {
        Map<String, String> nameOf = new LinkedHashMap<>();
        names.forEach(name -> nameOf.putIfAbsent(Slug.tag(name), Normalization.line(name)));
        Map<String, Tag> there = withSlugs(nameOf.keySet());
        if (there.size() < nameOf.size()) {
            nameOf.keySet().stream()
                    .filter(slug -> !there.containsKey(slug))
                    .toList()
                    .forEach(slug -> formerly(slug).ifPresent(tag -> there.put(slug, tag)));
            nameOf.forEach((slug, name) -> {
                if (!there.containsKey(slug)) {
                    make(slug, name);
                }
            });
            there.putAll(withSlugs(nameOf.keySet()));
        }
        return there;
    }

    public static Map<String, Tag> withSlugs(Collection<String> slugs) {
        return slugs.isEmpty()
                ? new HashMap<>()
                : Tag.<Tag>list("slug in ?1", slugs).stream()
                        .collect(Collectors.toMap(tag -> tag.slug, tag -> tag, (one, same) -> one, HashMap::new));
    }

    private static void make(String slug, String name) {
        getEntityManager()
                .createNativeQuery("insert into tags (slug, name) values (:slug, :name) on conflict do nothing")
                .setParameter("slug", slug)
                .setParameter("name", name)
                .executeUpdate();
    }
}
