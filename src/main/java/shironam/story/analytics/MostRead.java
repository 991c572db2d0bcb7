package shironam.story.analytics;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import shironam.story.Story;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;
import shironam.story.changes.SurrogateKeyContributor;
import shironam.story.database.CachedValue;

/**
 * The five stories that are read most (সর্বাধিক পঠিত). Every story's page shows them, so they change together with all
 * of these: seldom. Nodes share one list, which whichever comes first works out; each remembers what it says.
 */
@ApplicationScoped
public class MostRead implements SurrogateKeyContributor, DroppableCache {
    private static final int SHOWN = 5;
    private static final Duration AT_LEAST = Duration.ofMinutes(10);

    /** A read counts half of what one eight hours later does. The first fifty are enough to find five public ones. */
    private static final String MOST_READ = """
            select s.id from (
                select story_id, sum(reads * power(0.5, extract(epoch from now() - hour) / 28800)) as score
                from story_reads where hour > now() - interval '24 hours'
                group by story_id order by 2 desc, 1 desc limit 50) r
            join public_stories s on s.id = r.story_id
            order by r.score desc, s.id desc limit %d""".formatted(SHOWN);

    @Inject
    Clock clock;

    @Inject
    ChangeNotifier changes;

    @Inject
    FollowUps followUps;

    private final CachedValue<List<Line>> remembered = new CachedValue<>();

    public record Line(long storyId, String headline, String path) {}

    /** The most read first; none while nothing is known. */
    public List<Line> lines() {
        return remembered.or(MostRead::read);
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.contains(SurrogateKey.MOST_READ)) {
            remembered.forget();
        }
    }

    @Override
    public void dropAll() {
        remembered.forget();
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static List<Line> read() {
        List<Object[]> rows = getEntityManager().createNativeQuery("""
                        select s.id, s.headline, '/' || c.slug || '/' || s.id || '/' || s.slug
                        from most_read m join public_stories s on s.id = m.story_id join sections c on c.id = s.section_id
                        order by m.position""").getResultList();
        return rows.stream()
                .map(row -> new Line(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }

    /** The list may say something else of the story than what it is since it has changed. */
    @Override
    public Set<String> with(Story story, Set<String> surrogateKeys) {
        return saysOtherwise(story) ? Set.of(SurrogateKey.MOST_READ) : Set.of();
    }

    /** Nobody has read them. */
    @Override
    public Set<String> withNew(List<Story> stories, Set<String> surrogateKeys) {
        return Set.of();
    }

    private boolean saysOtherwise(Story story) {
        List<Line> known = remembered.known();
        if (known == null) {
            return isAmong(story.id);
        }
        boolean isPublic = story.isPublicAt(clock.instant());
        return known.stream()
                .filter(line -> line.storyId == story.id)
                .anyMatch(
                        line -> !isPublic || !line.headline.equals(story.headline) || !line.path.equals(story.path()));
    }

    private static boolean isAmong(long storyId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from most_read where story_id = :id)")
                .setParameter("id", storyId)
                .getSingleResult();
    }

    /** Works the list out anew, unless another node is at it or what stands there is young. */
    @Transactional
    public void renew() {
        if (!isMine() || isYoung()) {
            return;
        }
        List<Long> now = numbers(MOST_READ);
        if (!now.equals(numbers("select story_id from most_read order by position"))) {
            keep(now);
            Set<String> list = Set.of(SurrogateKey.MOST_READ);
            followUps.change(list, clock.instant());
            changes.announce(list);
        }
    }

    private static boolean isMine() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended('most-read', 0))")
                .getSingleResult();
    }

    private boolean isYoung() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from most_read where since > :since)")
                .setParameter("since", clock.instant().minus(AT_LEAST))
                .getSingleResult();
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static List<Long> numbers(String query) {
        List<Number> numbers = getEntityManager().createNativeQuery(query).getResultList();
        return numbers.stream().map(Number::longValue).toList();
    }

    private void keep(List<Long> stories) {
        Instant now = clock.instant();
        getEntityManager().createNativeQuery("delete from most_read").executeUpdate();
        IntStream.range(0, stories.size())
                .forEach(i -> getEntityManager()
                        .createNativeQuery(
                                "insert into most_read (position, story_id, since) values (:position, :story, :now)")
                        .setParameter("position", i + 1)
                        .setParameter("story", stories.get(i))
                        .setParameter("now", now)
                        .executeUpdate());
    }
}
