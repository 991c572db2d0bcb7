package shironam.story.notices;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.story.Story;
import shironam.story.notices.Notices.Telling;
import shironam.story.planning.PlannedStory;
import shironam.story.rights.PictureRights;

/** What the clock brings. Every node looks for it, and a person is notified of each thing once: the database refuses a second. */
@ApplicationScoped
public class TimelyNotices {
    /** So long before a story is due its people hear that it is not ready. */
    static final Duration BEFORE_DUE = Duration.ofHours(1);

    /** A server that was off tells late, but not of last week. */
    private static final Duration LATE = Duration.ofDays(1);

    @Inject
    Notices notices;

    @Inject
    PictureRights rights;

    @Inject
    Clock clock;

    /**
     * A story is due when it was planned for, when its embargo ends or when its publication is set for. It is not ready while it
     * is a draft or in review, or shows a picture that readers must not see then.
     */
    @Transactional
    public void tellOfStoriesNotReady() {
        Instant now = clock.instant();
        Set<Long> chiefs = Recipients.chiefs();
        unfinished(now).forEach(story -> tell(story, story.embargoUntil, chiefs));
        LocalDate today = now.atZone(Dates.zone()).toLocalDate();
        PlannedStory.unfinishedDue(today.minusDays(1), today.plusDays(1)).stream()
                .filter(planned -> isNear(due(planned), now))
                .forEach(planned -> tell(planned.story, due(planned), chiefs));
        scheduled(now)
                .filter(story -> !rights.blocked(story.picture, story.body, story.publishAt)
                        .isEmpty())
                .forEach(story -> tell(story, story.publishAt, chiefs));
    }

    private static Instant due(PlannedStory planned) {
        return planned.dueOn.atTime(planned.dueTime).atZone(Dates.zone()).toInstant();
    }

    private static boolean isNear(Instant due, Instant now) {
        return due.isAfter(now.minus(LATE)) && due.isBefore(now.plus(BEFORE_DUE));
    }

    private void tell(Story story, Instant due, Set<Long> chiefs) {
        Set<Long> people = new LinkedHashSet<>(Recipients.writers(story));
        people.addAll(chiefs);
        notices.tell(people, new Telling(NoticeKind.NOT_READY, story.id, null, null, story.id + "@" + due));
    }

    private static Stream<Story> unfinished(Instant now) {
        return stories("""
                status in ('draft', 'in_review') and embargo_until between :from and :until""", now.minus(LATE), now);
    }

    private static Stream<Story> scheduled(Instant now) {
        return stories("status = 'published' and publish_at between :from and :until", now, now);
    }

    private static Stream<Story> stories(String which, Instant from, Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from stories where trashed_at is null and " + which + " order by id limit 500",
                        Story.class)
                .setParameter("from", from)
                .setParameter("until", now.plus(BEFORE_DUE))
                .getResultList()
                .stream()
                .map(Story.class::cast);
    }

    /** Of pictures that a story shows, or is to show: to who brought it in, and to chief editors. */
    @Transactional
    public void tellOfPicturesThatEnd() {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> ending = getEntityManager()
                .createNativeQuery("""
                        select f.asset, f.valid_until, f.uploaded_by from picture_facts f
                        where f.revoked_at is null and f.valid_until between :now and :soon and exists (
                            select from asset_uses u join stories s on s.id = u.story_id
                            where u.asset = f.asset and s.trashed_at is null and s.status <> 'withdrawn')
                        order by f.valid_until limit 500""")
                .setParameter("now", now)
                .setParameter("soon", now.plus(PictureRights.SOON))
                .getResultList();
        Set<Long> chiefs = Recipients.chiefs();
        for (Object[] row : ending) {
            Set<Long> people = new LinkedHashSet<>(chiefs);
            if (row[2] != null) {
                people.add(((Number) row[2]).longValue());
            }
            notices.tell(people, new Telling(NoticeKind.PICTURE_ENDS, null, null, null, row[0] + "@" + row[1]));
        }
    }
}
