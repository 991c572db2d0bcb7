package shironam.story.fronts;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import shironam.identity.Account;
import shironam.story.Section;

/** A front as it was published, as a whole. The newest is what readers see; none is ever changed. */
@Entity
@Immutable
@Table(name = "front_versions")
public class FrontVersion extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "front_id")
    public Front front;

    /** Counted from 1 for each front. */
    public int number;

    @JdbcTypeCode(SqlTypes.JSON)
    public FrontArrangement arrangement;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account by;

    @Column(name = "published_at")
    public Instant publishedAt;

    /** Why, in somebody's words; or empty. */
    public String note;

    /**
     * What readers see of a front.
     *
     * @param section null for the home page
     */
    public static FrontArrangement seenIn(Section section) {
        String of = section == null ? "v.front.section is null" : "v.front.section.id = " + section.id;
        return getEntityManager()
                .createQuery(
                        "select v.arrangement from FrontVersion v where " + of + " order by v.number desc",
                        FrontArrangement.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(FrontArrangement.NONE);
    }

    static Optional<FrontVersion> newest(long front) {
        return find("front.id = ?1 order by number desc", front).firstResultOptional();
    }

    static Optional<FrontVersion> numbered(long front, int number) {
        return find("front.id = ?1 and number = ?2", front, number).firstResultOptional();
    }

    /** The one that readers see, of each front that has any. */
    public static List<FrontVersion> newestOfAll() {
        return list("""
                from FrontVersion v join fetch v.by where v.number = (
                    select max(n.number) from FrontVersion n where n.front = v.front)""");
    }

    /**
     * Newest first.
     *
     * @param before older than that number; 0 for the newest
     */
    public static List<FrontVersion> of(long front, int before, int size) {
        return FrontVersion.<FrontVersion>find(
                        "from FrontVersion v join fetch v.by where v.front.id = ?1 and (?2 = 0 or v.number < ?2)"
                                + " order by v.number desc",
                        front,
                        before)
                .page(0, size)
                .list();
    }
}
