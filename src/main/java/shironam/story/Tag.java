package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
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

    /** The tag of that name, made now if there is none. */
    static Tag named(String name) {
        String slug = Slug.tag(name);
        return withSlug(slug).orElseGet(() -> {
            getEntityManager()
                    .createNativeQuery("insert into tags (slug, name) values (:slug, :name) on conflict do nothing")
                    .setParameter("slug", slug)
                    .setParameter("name", Normal.line(name))
                    .executeUpdate();
            return withSlug(slug).orElseThrow();
        });
    }
}
