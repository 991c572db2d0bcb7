package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;

/** A part of the paper (বিভাগ): its slug is the first part of the address of its stories. */
@Entity
@Table(name = "sections")
public class Section extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;

    @Column(name = "name_bn")
    public String nameBn;

    @Column(name = "name_en")
    public String nameEn;

    public int position;

    public static List<Section> inOrder() {
        return list("order by position, id");
    }

    public static Optional<Section> named(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The section that has that slug, else the one that had it. */
    public static Optional<Section> known(String slug) {
        return named(slug).or(() -> formerly(slug));
    }

    public static Optional<Section> formerly(String slug) {
        return getEntityManager()
                .createNativeQuery(
                        "select s.* from former_sections f join sections s on s.id = f.section_id where f.slug = :slug",
                        Section.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameBn;
    }
}
