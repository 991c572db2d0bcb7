package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import shironam.bangla.Normal;
import shironam.bangla.Slug;

/** Who wrote it, as the byline names them. The same name in another spelling of য় is the same author. */
@Entity
@Table(name = "authors")
public class Author extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;

    public String name;

    @Column(name = "name_key")
    public String nameKey;

    public static Optional<Author> withSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The author of that name, made now if there is none; null for an empty name. */
    static Author named(String name) {
        String shown = Normal.line(name);
        if (shown.isEmpty()) {
            return null;
        }
        String key = Normal.key(shown);
        return Author.<Author>find("nameKey", key).firstResultOptional().orElseGet(() -> make(shown, key));
    }

    private static Author make(String name, String key) {
        getEntityManager()
                .createNativeQuery("""
                        insert into authors (slug, name, name_key) values (:slug, :name, :key)
                        on conflict do nothing""")
                .setParameter("slug", freeSlug(Slug.of(name)))
                .setParameter("name", name)
                .setParameter("key", key)
                .executeUpdate();
        return Author.<Author>find("nameKey", key).firstResult();
    }

    private static String freeSlug(String wanted) {
        String slug = wanted;
        for (int n = 2; count("slug", slug) > 0; n++) {
            slug = wanted + "-" + n;
        }
        return slug;
    }
}
