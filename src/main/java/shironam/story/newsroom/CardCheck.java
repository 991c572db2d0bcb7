package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;

/**
 * Looks at all cards: those that lead nowhere or round in a circle, and those that stand twice, wait for somebody; those
 * that lead to another story than their address does are mended.
 */
@ApplicationScoped
public class CardCheck {
    /** The story that has the card is one that others than its writer may see. */
    private static final String HOLDER =
            "h.trashed_at is null and not exists (select from story_first_words f where f.story_id = h.id)";

    /** What is wrong with a card. */
    public enum Kind {
        /** It leads to a story that is withdrawn or in the trash, or to an address of this site where no story is. */
        BROKEN("""
                select c.id from cards c join stories h on h.id = c.story_id left join stories t on t.id = c.target_id
                where %s and (t.status = 'withdrawn' or t.trashed_at is not null
                    or t.id is null and exists (select from unnest(c.addresses) a where a ~ '^#[0-9]+$'))"""),
        /** Over it, or over one more, one comes back to where one was. */
        CIRCULAR("""
                select c.id from cards c join stories h on h.id = c.story_id
                where %s and c.target_id is not null and (
                    exists (select from cards b where b.story_id = c.target_id and b.target_id = c.story_id)
                    or exists (select from cards b join cards d on d.story_id = b.target_id
                        where b.story_id = c.target_id and d.target_id = c.story_id))"""),
        /** The same story has a card before it that leads to the same place. */
        DOUBLE("""
                select id from (
                    select c.id, row_number() over (
                        partition by c.story_id, coalesce('#' || c.target_id, c.addresses[1], c.href)
                        order by c.position, c.id) as time
                    from cards c join stories h on h.id = c.story_id where %s) t
                where time > 1""");

        private final String finding;

        Kind(String finding) {
            this.finding = finding.formatted(HOLDER);
        }
    }

    /** @param mended how many lead to another story now, the one that has their address */
    public record Result(Map<Kind, Long> found, long mended) {
        public long problems() {
            return found.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * @param cardId 0 for one that is told live
     * @param updateId the update that has it, or 0
     * @param storyId the story that has the card
     * @param card the headline that it shows, or null
     * @param targetId the story that it leads to, or null
     */
    public record Problem(
            long cardId,
            long updateId,
            Kind kind,
            long storyId,
            String headline,
            String href,
            String card,
            Long targetId) {
        /** Where it can be mended at the desk. */
        public String place() {
            return updateId > 0 ? "live" : "cards";
        }
    }

    /** By the surest of the addresses that a story answers to. */
    private static final String MENDING = """
            update cards c set target_id = n.target from (
                select c.id, (
                    select a.story_id from story_addresses a
                    where a.address = any(c.addresses) and a.story_id <> c.story_id
                    order by array_position(c.addresses, a.address) limit 1) as target
                from cards c) n
            where n.id = c.id and c.target_id is distinct from n.target returning c.story_id""";

    @Inject
    ChangeNotifier changes;

    @Inject
    LiveCardCheck live;

    @Inject
    Clock clock;

    @Transactional
    public Result run() {
        long mended = mend();
        getEntityManager().createNativeQuery("delete from card_problems").executeUpdate();
        Map<Kind, Long> found = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            int cards = getEntityManager()
                    .createNativeQuery(
                            "insert into card_problems (card_id, kind, found_at) select f.id, :kind, :now from ("
                                    + kind.finding + ") f")
                    .setParameter("kind", kind.name())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            found.put(kind, (long) cards);
        }
        found.merge(Kind.BROKEN, live.check(), Long::sum);
        return new Result(found, mended);
    }

    private long mend() {
        List<Long> holders =
                getEntityManager().createNativeQuery(MENDING, Long.class).getResultList();
        holders.stream().distinct().forEach(holder -> changes.announce(holder, Set.of(SurrogateKey.story(holder))));
        return holders.size();
    }

    /** What the last check found and is still so, in the order of the cards, those after that one; 0 for the first. */
    @Transactional
    public List<Problem> page(Kind kind, long after, int size) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select p.card_id, c.story_id, h.headline, c.href,
                            case when exists (select from story_first_words f where f.story_id = t.id) then c.headline
                                else coalesce(t.headline, c.headline) end as card, c.target_id
                        from card_problems p join cards c on c.id = p.card_id join stories h on h.id = c.story_id
                            left join stories t on t.id = c.target_id
                        where p.kind = :kind and p.card_id > :after order by p.card_id limit :size""")
                .setParameter("kind", kind.name())
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList();
        return rows.stream()
                .map(row -> new Problem(
                        ((Number) row[0]).longValue(),
                        0,
                        kind,
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        row[5] == null ? null : ((Number) row[5]).longValue()))
                .toList();
    }

    /**
     * The same of what is told live, the newest first: there only broken ones are looked for.
     *
     * @param before the number of an update; {@link Long#MAX_VALUE} for the first
     * @param size of which a page has more where its last update has
     */
    @Transactional
    public List<Problem> toldLive(long before, int size) {
        return live.found(before, size);
    }

    /** How many of each kind the last check found that are still there. */
    @Transactional
    public Map<Kind, Long> counts() {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select kind, count(*) from card_problems group by kind")
                .getResultList();
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        rows.forEach(row -> counts.put(Kind.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        long told = live.count();
        if (told > 0) {
            counts.merge(Kind.BROKEN, told, Long::sum);
        }
        return counts;
    }
}
