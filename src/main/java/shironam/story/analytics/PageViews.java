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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** What a browser says of where its reader came from: a kind of place, and of a section's page which section. */
    private static final Pattern FROM_SECTION = Pattern.compile("section:([a-z0-9-]{1,80})");

    /**
     * What was read, and from what kind of place.
     *
     * @param front the section on whose page its reader was, empty for the home page, null for what is no front
     */
    private record Read(long story, TrafficSource source, String front) implements Comparable<Read> {
        private static final Comparator<Read> ORDER = Comparator.comparingLong(Read::story)
                .thenComparing(Read::source)
                .thenComparing(Read::front, Comparator.nullsFirst(Comparator.naturalOrder()));

        static Read of(long story, String from) {
            Matcher section = FROM_SECTION.matcher(from == null ? "" : from);
            if (section.matches()) {
                return new Read(story, TrafficSource.SECTION, section.group(1));
            }
            TrafficSource source = TrafficSource.named(from);
            return new Read(story, source, source == TrafficSource.FRONT ? "" : null);
        }

        @Override
        public int compareTo(Read other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Read, Long> counted = new ConcurrentHashMap<>();

    /** @param reads within the last 24 hours */
    public record ReadStory(long id, String headline, long reads) {}

    /**
     * Waits for nothing: event loops call it.
     *
     * @param from the word of a {@link TrafficSource}, or {@code section:sport} for the page of that section
     */
    public void count(long storyId, String from) {
        Read read = Read.of(storyId, from);
        if (counted.size() < MOST || counted.containsKey(read)) {
            counted.merge(read, 1L, Long::sum);
        }
    }

    /**
     * Adds what was counted to the sums. What can't be written now is written the next time.
     *
     * @param placesOn answers, by the front and the story, where stories stand now on the fronts they were opened from
     */
    public synchronized void write(Function<Map<String, Set<Long>>, Map<String, Map<Long, String>>> placesOn) {
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
            addPlaces(taken, placesOn);
        } catch (RuntimeException failed) {
            LOG.warnf("the places of fronts that stories were read from are not counted: %s", failed.getMessage());
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
                    select :day, s.id, r.source, sum(r.reads)
                    from unnest(cast(:stories as bigint[]), cast(:words as text[]), cast(:reads as bigint[]))
                            as r (story, source, reads)
                        join public_stories s on s.id = r.story
                    group by s.id, r.source order by s.id, r.source
                    on conflict (day, story_id, source)
                        do update set reads = story_read_sources.reads + excluded.reads""", reads, PageViews::source).setParameter("day", today()).executeUpdate();
        });
    }

    /**
     * By where the story stands on the front seconds after its reader came from there. So links carry nothing. One that
     * stands there no longer has no place. In a transaction of its own: a front that can't be filled costs no counts.
     */
    private void addPlaces(
            Map<Read, Long> reads, Function<Map<String, Set<Long>>, Map<String, Map<Long, String>>> placesOn) {
        Map<Read, Long> fromFronts = new TreeMap<>(reads);
        fromFronts.keySet().removeIf(read -> read.front == null);
        if (fromFronts.isEmpty()) {
            return;
        }
        Map<String, Set<Long>> opened = fromFronts.keySet().stream()
                .collect(Collectors.groupingBy(Read::front, Collectors.mapping(Read::story, Collectors.toSet())));
        QuarkusTransaction.requiringNew().run(() -> {
            Map<String, Map<Long, String>> places = placesOn.apply(opened);
            Function<Read, String> placeOf =
                    read -> places.getOrDefault(read.front, Map.of()).get(read.story);
            fromFronts.keySet().removeIf(read -> placeOf.apply(read) == null);
            with("""
                insert into story_read_places (day, story_id, place, reads)
                select :day, s.id, r.place, r.reads
                from unnest(cast(:stories as bigint[]), cast(:words as text[]), cast(:reads as bigint[]))
                        as r (story, place, reads)
                    join public_stories s on s.id = r.story
                order by s.id, r.place
                on conflict (day, story_id, place)
                    do update set reads = story_read_places.reads + excluded.reads""", fromFronts, placeOf).setParameter("day", today()).executeUpdate();
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
