package shironam.story.planning;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.Section;
import shironam.story.Story;

/** A story that is planned: a line with who, when, where and which page. */
@Entity
@Table(name = "planned_stories")
public class PlannedStory extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String words;

    /** Who is to write it; null for nobody yet. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    public Account person;

    @Column(name = "due_on")
    public LocalDate dueOn;

    /** Null for no hour in particular. */
    @Column(name = "due_time")
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    public LocalTime dueTime;

    /** Where it happens, or empty. */
    public String place = "";

    /** On which page it is to stand; null for not known. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    public Section section;

    /** What it became, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    public Story story;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Version
    public long version;

    /** Editors see every plan, reporters those that are theirs. */
    public boolean isOpenTo(Account account) {
        return account.role != Role.REPORTER || is(account, person) || is(account, createdBy);
    }

    /** Whether somebody has begun to write it. */
    public boolean isBegun() {
        return story != null && !story.isTrashed();
    }

    /** Reporters write what is theirs or nobody's. */
    public boolean canBeBegunBy(Account account) {
        return account.role != Role.REPORTER || person == null || is(account, person);
    }

    /** Reporters drop what they planned. */
    public boolean canBeDroppedBy(Account account) {
        return account.role != Role.REPORTER || is(account, createdBy);
    }

    /** With its people, its section and its story. */
    static Optional<PlannedStory> withAllOf(long id) {
        return find("""
                from PlannedStory p left join fetch p.person left join fetch p.section left join fetch p.story
                    left join fetch p.createdBy where p.id = ?1""", id).firstResultOptional();
    }

    private static boolean is(Account account, Account other) {
        return other != null && Objects.equals(other.id, account.id);
    }

    /** Those with an hour on one of these days whose stories are begun and not finished. */
    public static List<PlannedStory> unfinishedDue(LocalDate from, LocalDate until) {
        return list("""
                from PlannedStory p join fetch p.story s where p.dueTime is not null and p.dueOn between ?1 and ?2
                and s.trashedAt is null
                and s.status in (shironam.story.Status.DRAFT, shironam.story.Status.IN_REVIEW) order by p.id""", from, until);
    }
}
