package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
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

    /** Whether its stories say what somebody thinks. */
    public boolean opinion;

    /** In which it lies; null for none. */
    @Column(name = "parent_id")
    public Long parentId;

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

    /** The numbers of the section and of all that lie in it. */
    @SuppressWarnings("unchecked") // rows of a native query
    public static List<Long> within(long id) {
        return getEntityManager()
                .createNativeQuery("select sections_within(:id)", Long.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The section itself and those in which it lies, the nearest first. */
    public List<Section> upwards() {
        List<Section> way = new ArrayList<>(List.of(this));
        for (Long next = parentId; next != null; next = way.get(way.size() - 1).parentId) {
            way.add(findById(next));
        }
        return way;
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameBn;
    }
}
