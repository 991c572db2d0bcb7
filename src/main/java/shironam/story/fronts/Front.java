package shironam.story.fronts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import shironam.identity.Account;
import shironam.story.Section;

/** A page of slots: the home page, or the first page of a section. */
@Entity
@Table(name = "fronts")
public class Front extends PanacheEntityBase {
    /** What the home page is called among the fronts. No section's slug is that. */
    public static final String HOME = "home";

    /** How many slots can be pinned: on the home page all above its blocks, in a section those above its list. */
    public static final int HOME_SLOTS = 11;

    public static final int SECTION_SLOTS = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Null for the home page. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    public Section section;

    /** What is arranged and not published yet; null when there is nothing. */
    @JdbcTypeCode(SqlTypes.JSON)
    public FrontArrangement draft;

    /** Grows with every change of the draft and with every publication. */
    public int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "drafted_by")
    public Account draftedBy;

    @Column(name = "drafted_at")
    public Instant draftedAt;

    public boolean isHome() {
        return section == null;
    }

    public String name() {
        return isHome() ? HOME : section.slug;
    }

    public int slots() {
        return isHome() ? HOME_SLOTS : SECTION_SLOTS;
    }

    /** What the desk works on: the draft, else what readers see. */
    public FrontArrangement working() {
        return draft != null ? draft : published();
    }

    public FrontArrangement published() {
        return FrontVersion.newest(id).map(version -> version.arrangement).orElse(FrontArrangement.NONE);
    }

    /** Those that anybody has opened yet. */
    public static List<Front> opened() {
        return list("from Front f left join fetch f.section left join fetch f.draftedBy");
    }

    /** @param section null for the home page */
    static Optional<Front> of(Section section) {
        String joined = "from Front f left join fetch f.section left join fetch f.draftedBy where f.section";
        return (section == null ? find(joined + " is null") : find(joined + ".id = ?1", section.id))
                .firstResultOptional();
    }

    static Front requireLocked(long id) {
        return Front.<Front>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }
}
