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
import shironam.bangla.Normal;
import shironam.bangla.Slug;

/** A subject. Its slug is its name in Bengali letters, without what the eye does not see. */
@Entity
@Table(name = "tags")
public class Tag extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;

    public String name;

    public static Optional<Tag> withSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The tags of those names in their order, made now where there is none. */
    static List<Tag> named(List<String> names) {
        Map<String, String> nameOf = new LinkedHashMap<>();
        names.forEach(name -> nameOf.putIfAbsent(Slug.tag(name), Normal.line(name)));
        Map<String, Tag> there = withSlugs(nameOf.keySet());
        if (there.size() < nameOf.size()) {
            nameOf.forEach((slug, name) -> {
                if (!there.containsKey(slug)) {
                    make(slug, name);
                }
            });
            there.putAll(withSlugs(nameOf.keySet()));
        }
        return nameOf.keySet().stream().map(there::get).toList();
    }

    private static Map<String, Tag> withSlugs(Collection<String> slugs) {
        return Tag.<Tag>list("slug in ?1", slugs).stream()
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
