package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.AvailableHints;

/** A part of the paper (বিভাগ): its slug is the first part of the address of its stories. */
@Entity
@Cacheable
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

    /** Every page asks for them and only a migration changes them, so the query is asked once in a process. */
    public static List<Section> inOrder() {
        return Section.<Section>find("order by position, id")
                .withHint(AvailableHints.HINT_CACHEABLE, true)
                .list();
    }

    public static Optional<Section> named(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameBn;
    }
}
