package shironam.story.analytics;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import shironam.bangla.Dates;
import shironam.story.database.StatementBatch;

/**
 * How often stories are read. Counted in memory and added to sums by the hour every few seconds, so readers cost the
 * database nothing; only numbers of stories are known, never anything of who reads them.
 */
@ApplicationScoped
public class PageViews {
    private static final Logger LOG = Logger.getLogger(PageViews.class);

    private static final Duration KEPT = Duration.ofDays(30);

    /** Different stories between two writings. Somebody who makes up numbers must not fill the memory. */
    private static final int MOST = 20_000;

    @Inject
    Clock clock;

    /** What was read, and from what kind of place. */
    private record Read(long story, TrafficSource source) implements Comparable<Read> {
        @Override
        public int compareTo(Read other) {
            return story == other.story ? source.compareTo(other.source) : Long.compare(story, other.story);
        }
    }

    private final Map<Read, Long> counted = new ConcurrentHashMap<>();

    /** @param reads within the last 24 hours */
    public record ReadStory(long id, String headline, long reads) {}

    /** Waits for nothing: event loops call it. */
    public void count(long storyId, TrafficSource source) {
        Read read = new Read(storyId, source);
        if (counted.size() < MOST || counted.containsKey(read)) {
            counted.merge(read, 1L, Long::sum);
        }
    }

    /**
     * Adds what was counted to the sums. What can't be written now is written the next time.
     *
     * @param placesOfHome in which slot or block of the home page stories stand now
     */
    public synchronized void write(Supplier<Map<Long, String>> placesOfHome) {
        Map<Read, Long> taken = new TreeMap<>(); // in one order on all nodes, or two might wait for each other
        counted.keySet().forEach(read -> taken.put(read, counted.remove(read)));
        if (taken.isEmpty()) {
            return;
        }
        try {
            add(taken);
        } catch (RuntimeException unreachable) {
            taken.forEach((read, reads) -> counted.merge(read, reads, Long::sum));
            throw unreachable;
        }
        try {
            addPlaces(taken, placesOfHome);
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "the places of the home page that stories were read from are not counted: %s", failed.getMessage());
        }
    }

    private void add(Map<Read, Long> reads) {
        QuarkusTransaction.requiringNew().run(() -> {
            with("""
                    insert into story_reads (hour, story_id, reads)
                    select date_trunc('hour', now(), :zone), s.id, sum(r.reads)
                    from unnest(cast(:stories as bigint[]), cast(:words as text[]), cast(:reads as bigint[]))
                            as r (story, source, reads)
                        join public_stories s on s.id = r.story
                    group by s.id order by s.id
                    on conflict (hour, story_id) do update set reads = story_reads.reads + excluded.reads""", reads, PageViews::source)
                    .setParameter("zone", Dates.zone().getId())
                    .executeUpdate();
            with("""
                    insert into story_read_sources (day, story_id, source, reads)
                    select :day, s.id, r.source, r.reads
                    from unnest(cast(:stories as bigint[]), cast(:words as text[]), cast(:reads as bigint[]))
                            as r (story, source, reads)
                        join public_stories s on s.id = r.story
                    order by s.id, r.source
                    on conflict (day, story_id, source)
                        do update set reads = story_read_sources.reads + excluded.reads""", reads, PageViews::source).setParameter("day", today()).executeUpdate();
        });
    }

    /**
     * By where the story stands on the home page seconds after its reader came from there. So links carry nothing. One that
     * stands there no longer has no place. In a transaction of its own: a home page that can't be filled costs no counts.
     */
    private void addPlaces(Map<Read, Long> reads, Supplier<Map<Long, String>> placesOfHome) {
        Map<Read, Long> fromHome = new TreeMap<>(reads);
        fromHome.keySet().removeIf(read -> read.source != TrafficSource.FRONT);
        if (fromHome.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Map<Long, String> placeOf = placesOfHome.get();
            fromHome.keySet().removeIf(read -> !placeOf.containsKey(read.story));
            with("""
                insert into story_read_places (day, story_id, place, reads)
                select :day, s.id, r.place, r.reads
                from unnest(cast(:stories as bigint[]), cast(:words as text[]), cast(:reads as bigint[]))
                        as r (story, place, reads)
                    join public_stories s on s.id = r.story
                order by s.id, r.place
                on conflict (day, story_id, place)
                    do update set reads = story_read_places.reads + excluded.reads""", fromHome, read -> placeOf.get(read.story))
                    .setParameter("day", today())
                    .executeUpdate();
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.zone()));
    }

    private static String source(Read read) {
        return read.source.word();
    }

    private static Query with(String sql, Map<Read, Long> reads, Function<Read, String> word) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter(
                        "stories", reads.keySet().stream().map(Read::story).toArray(Long[]::new))
                .setParameter("words", reads.keySet().stream().map(word).toArray(String[]::new))
                .setParameter("reads", reads.values().toArray(Long[]::new));
    }

    /** The stories that are read most today, whether readers are shown the list or not. */
    public List<ReadStory> lastDay(int size) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement("""
                    select s.id, s.headline, r.reads from (
                        select story_id, sum(reads)::bigint as reads from story_reads
                        where hour > now() - interval '24 hours'
                        group by story_id order by 2 desc, 1 desc limit ?) r
                    join stories s on s.id = r.story_id order by r.reads desc, s.id desc""")) {
                statement.setInt(1, size);
                statement.execute();
                return new StatementBatch.Results(statement)
                        .next(row -> new ReadStory(row.number("id"), row.text("headline"), row.number("reads")));
            }
        });
    }

    @Transactional
    public void forgetOld() {
        getEntityManager()
                .createNativeQuery("delete from story_reads where hour < :end")
                .setParameter("end", clock.instant().minus(KEPT))
                .executeUpdate();
        for (String table : List.of("story_read_sources", "story_read_places")) {
            getEntityManager()
                    .createNativeQuery("delete from " + table + " where day < :end")
                    .setParameter("end", today().minusDays(KEPT.toDays()))
                    .executeUpdate();
        }
    }
}
