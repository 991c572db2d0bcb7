package shironam.story.planning;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.Section;

/**
 * A planned story as lists show it, until its story is out or has its time.
 *
 * @param person who is to write it, or null
 * @param dueTime null for no hour in particular
 * @param section on which page it is to stand, or null
 * @param storyId the story that it became, or null
 */
public record OpenPlan(
        Long id,
        String words,
        Account person,
        LocalDate dueOn,
        LocalTime dueTime,
        String place,
        Section section,
        Long storyId) {
    /** What has been late for longer is not wanted any more. */
    private static final Period LATE = Period.ofDays(14);

    private static final String OPEN = """
            select new shironam.story.planning.OpenPlan(p.id, p.words, a, p.dueOn, p.dueTime, p.place, c,
                case when s.trashedAt is null then s.id end)
            from PlannedStory p left join p.person a left join p.section c left join p.story s
            where (s.id is null or s.trashedAt is not null or s.status in (shironam.story.Status.DRAFT, shironam.story.Status.IN_REVIEW))
                and (:all = true or a.id = :reader or p.createdBy.id = :reader)""";

    /** What is still to come of these days, both included, that the reader may see. */
    public static List<OpenPlan> between(LocalDate first, LocalDate last, Account reader, int most) {
        return open(" and p.dueOn between :first and :last order by p.dueOn, p.dueTime nulls last, p.id", reader, most)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** What should have come by then, the newest first. */
    public static List<OpenPlan> late(LocalDateTime moment, Account reader, int most) {
        return open("""
                 and p.dueOn >= :earliest and (p.dueOn < :day or p.dueOn = :day and p.dueTime < :time)
                order by p.dueOn desc, p.dueTime desc nulls first, p.id desc""", reader, most)
                .setParameter("earliest", moment.toLocalDate().minus(LATE))
                .setParameter("day", moment.toLocalDate())
                .setParameter("time", moment.toLocalTime())
                .getResultList();
    }

    private static TypedQuery<OpenPlan> open(String which, Account reader, int most) {
        return getEntityManager()
                .createQuery(OPEN + which, OpenPlan.class)
                .setParameter("all", reader.role != Role.REPORTER)
                .setParameter("reader", reader.id)
                .setMaxResults(most);
    }

    public boolean isLateAt(LocalDateTime moment) {
        return dueTime == null
                ? dueOn.isBefore(moment.toLocalDate())
                : dueOn.atTime(dueTime).isBefore(moment);
    }

    /** Whether somebody can begin to write it: {@link PlannedStory#canBeBegunBy}, and nobody has. */
    public boolean canBeBegunBy(Account account) {
        boolean allowed = account.role != Role.REPORTER || person == null || Objects.equals(person.id, account.id);
        return storyId == null && allowed;
    }
}
