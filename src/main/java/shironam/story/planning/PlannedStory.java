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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.Section;
import shironam.story.Story;

/** A story that is planned: a line with who, when, where and which page. */
@Entity
@Table(name = "planned_stories")
public class PlannedStory extends PanacheEntityBase {
    /** It is no plan any more once its story is out or has its time. */
    private static final String OPEN = """
            from PlannedStory p left join fetch p.person left join fetch p.section left join fetch p.story s
            where (s.id is null or s.trashedAt is not null or s.status in (shironam.story.Status.DRAFT, shironam.story.Status.IN_REVIEW))
                and (?1 = true or p.person.id = ?2 or p.createdBy.id = ?2)""";

    private static final String ORDER = " order by p.dueOn, p.dueTime nulls last, p.id";

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

    /** Editors see every plan, reporters those that are theirs. */
    public boolean isOpenTo(Account account) {
        return account.role != Role.REPORTER || is(account, person) || is(account, createdBy);
    }

    /** Whether somebody has begun to write it. */
    public boolean isBegun() {
        return story != null && !story.isTrashed();
    }

    public boolean isLateAt(LocalDateTime moment) {
        return dueTime == null
                ? dueOn.isBefore(moment.toLocalDate())
                : dueOn.atTime(dueTime).isBefore(moment);
    }

    /** With its person, its section and its story. */
    static Optional<PlannedStory> withAllOf(long id) {
        return find("""
                from PlannedStory p left join fetch p.person left join fetch p.section left join fetch p.story
                where p.id = ?1""", id).firstResultOptional();
    }

    /** What is still to come of these days, both included, that the reader may see. */
    public static List<PlannedStory> between(LocalDate first, LocalDate last, Account reader) {
        return list(
                OPEN + " and p.dueOn between ?3 and ?4" + ORDER, reader.role != Role.REPORTER, reader.id, first, last);
    }

    /** What should have come by then. */
    public static List<PlannedStory> late(LocalDateTime moment, Account reader, int most) {
        return PlannedStory.<PlannedStory>find(
                        OPEN + " and (p.dueOn < ?3 or p.dueOn = ?3 and p.dueTime < ?4)" + ORDER,
                        reader.role != Role.REPORTER,
                        reader.id,
                        moment.toLocalDate(),
                        moment.toLocalTime())
                .range(0, most - 1)
                .list();
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
