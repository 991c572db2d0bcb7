package shironam.story.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;

/** Who wrote it, as the byline names them. The same name in another spelling of য় is the same author. */
@Entity
@Table(name = "authors")
public class Author extends PanacheEntityBase {
    private static final int MOST_MEANT = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;

    public String name;

    @Column(name = "name_key")
    public String nameKey;

    /** What readers are told of them, or empty. */
    public String about = "";

    /** The path of their picture, or empty. */
    @Column(name = "picture_url")
    public String pictureUrl = "";

    public static Optional<Author> withSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /**
     * The number of the author of that name, else of those with it in their name and of who had it before, as far as that many
     * may be meant.
     */
    public static List<Long> numbersOf(String name) {
        String key = Normalization.key(name);
        List<Long> exact = numbers("a.nameKey = :key", key);
        if (!exact.isEmpty()) {
            return exact;
        }
        Stream<Long> former = former("name_key", key).map(author -> author.id).stream();
        return Stream.concat(former, numbers("locate(:key, a.nameKey) > 0", key).stream())
                .distinct()
                .toList();
    }

    private static List<Long> numbers(String condition, String key) {
        return getEntityManager()
                .createQuery("select a.id from Author a where " + condition, Long.class)
                .setParameter("key", key)
                .setMaxResults(MOST_MEANT)
                .getResultList();
    }

    /** @param id null for nobody */
    public static Optional<String> nameOf(Long id) {
        return id == null
                ? Optional.empty()
                : Author.<Author>findByIdOptional(id).map(author -> author.name);
    }

    /** In any spelling that is the same to the eye. */
    public static Optional<Author> called(String name) {
        return find("nameKey", Normalization.key(name)).firstResultOptional();
    }

    /** The author who has that slug, else who had it. */
    public static Optional<Author> known(String slug) {
        return withSlug(slug).or(() -> formerly(slug));
    }

    private static Optional<Author> formerly(String slug) {
        return former("slug", slug);
    }

    private static Optional<Author> former(String column, String value) {
        return getEntityManager()
                .createNativeQuery(
                        "select a.* from former_authors f join authors a on a.id = f.author_id where f." + column
                                + " = :value",
                        Author.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** The author of that name, or who was merged into another. */
    public static Optional<Author> knownAs(String name) {
        return called(name).or(() -> former("name_key", Normalization.key(name)));
    }

    /** The same; made now if there is none. */
    public static Author named(String name) {
        return knownAs(name).orElseGet(() -> make(name, Normalization.key(name)));
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
