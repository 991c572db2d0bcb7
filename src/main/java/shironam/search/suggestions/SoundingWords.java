package shironam.search.suggestions;

import static shironam.search.SearchWeights.LEAST_SOUNDING_FIT;
import static shironam.search.SearchWeights.MOST_QUERY_WORDS;
import static shironam.search.SearchWeights.SOUNDING_READ;
import static shironam.search.SearchWeights.SOUNDING_TAKEN;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Consonants;
import shironam.bangla.transliteration.Likeness;
import shironam.search.tables.IndexTransaction;
import shironam.story.database.LockWait;
import shironam.story.database.RunningJobs;
import shironam.story.database.SkipOnDatabaseOutage;

/**
 * Bengali words that begin as somebody types them in Latin letters: {@code ayesh} for আয়েশা. Triggers write down the words of
 * names and pictures, each once; what they sound like is worked out before the next who asks, or within seconds.
 */
@ApplicationScoped
public class SoundingWords {
    /** Where a word stands. */
    public enum Of {
        AUTHORS,
        TAGS,
        PICTURES;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ .'-]+");

    private static final int TOGETHER = 1000;

    /** So many for one who asks; the rest of a whole archive waits for the job. */
    private static final int AT_ONCE = 3;

    private static final String TAKE = """
            delete from words_to_hear where id in (
                select id from words_to_hear order by id limit %d for update skip locked)
            returning kind, word""".formatted(TOGETHER);

    private static final String TAKEN_BY_OTHERS =
            "select id from words_to_hear order by id limit %d for share".formatted(TOGETHER);

    private static final String HEARD =
            "insert into sounding_words (kind, word, sound, nasal) values (?, ?, ?, ?) on conflict do nothing";

    /**
     * Consonants are small letters, of which none comes after a tilde and none before an exclamation mark; by such a range the
     * index is read, the exact sound first. With one consonant too many begin: there it is all that is heard.
     */
    private static final String BEGINNING = """
            select distinct w.word from (
                select sound, case when length(sound) > 1 then '~' else '!' end as ending from unnest(?::text[]) as sound) s
            cross join lateral (
                (select word from sounding_words
                    where kind = ? and sound ~>=~ s.sound and sound ~<~ (s.sound || s.ending)
                    order by sound using ~<~ limit %1$d)
                union all
                (select word from sounding_words
                    where kind = ? and nasal ~>=~ s.sound and nasal ~<~ (s.sound || s.ending)
                    order by nasal using ~<~ limit %1$d)) w
            """.formatted(SOUNDING_READ);

    @Inject
    RunningJobs running;

    @Inject
    DataSource database;

    /**
     * For each word in Latin letters what it may be, the likeliest first; words of which nothing is known are left out, and
     * those beyond what a query may have.
     */
    public Map<String, List<String>> beginning(Of what, String typed) {
        List<String> words = parts(Normalization.key(typed))
                .filter(word -> word.length() > 1 && LATIN.matcher(word).matches())
                .distinct()
                .limit(MOST_QUERY_WORDS)
                .toList();
        if (!words.isEmpty()) {
            hearSome();
        }
        Map<String, List<String>> meant = new LinkedHashMap<>();
        for (String word : words) {
            List<String> sounds = Consonants.mayBe(word);
            List<String> likely = sounds.isEmpty() ? List.of() : likely(word, read(what, sounds));
            if (!likely.isEmpty()) {
                meant.put(word, likely);
            }
        }
        return meant;
    }

    /** @param key of one word or more, as {@link Normalization#key} writes it */
    public static Stream<String> parts(String key) {
        return BETWEEN_WORDS.splitAsStream(key);
    }

    /** One that begins with another is found by that. */
    private static List<String> likely(String typed, List<String> words) {
        List<Likely> ranked = words.stream()
                .map(word -> new Likely(word, likeness(typed, word)))
                .sorted(Comparator.comparingDouble(Likely::fit)
                        .reversed()
                        .thenComparing(likely -> likely.word().length())
                        .thenComparing(Likely::word))
                .toList();
        List<String> taken = new ArrayList<>();
        for (Likely likely : ranked) {
            boolean fits = likely.fit() >= LEAST_SOUNDING_FIT * ranked.get(0).fit();
            if (fits && taken.size() < SOUNDING_TAKEN && taken.stream().noneMatch(likely.word()::startsWith)) {
                taken.add(likely.word());
            }
        }
        return taken;
    }

    private record Likely(String word, double fit) {}

    private static double likeness(String typed, String word) {
        return Consonants.heard(word).stream()
                .mapToDouble(heard -> Likeness.ofBeginning(typed, heard.latin()))
                .max()
                .orElse(0);
    }

    private List<String> read(Of what, List<String> sounds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEGINNING)) {
            statement.setArray(1, connection.createArrayOf("text", sounds.toArray()));
            statement.setString(2, what.word());
            statement.setString(3, what.word());
            List<String> words = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    words.add(row.getString(1));
                }
            }
            return words;
        } catch (SQLException failed) {
            throw new IllegalStateException("words that sound like " + sounds + " can't be read", failed);
        }
    }

    /** Where many wait, a whole archive, nobody waits for the few that others hold. */
    private void hearSome() {
        for (int i = 0; i < AT_ONCE; i++) {
            if (hear() < TOGETHER) {
                if (inTransaction(connection -> LockWait.forOthers(connection, TAKEN_BY_OTHERS)) > 0) {
                    hear();
                }
                return;
            }
        }
    }

    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "6s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (hear() == TOGETHER && running.mayGoOn()) {
            // some at a time, so that no transaction is long
        }
    }

    /**
     * Always in one order, so that no two nodes wait for each other in a circle.
     *
     * @return how many entries of the queue were done
     */
    private int hear() {
        return inTransaction(connection -> {
            List<Unheard> taken = take(connection);
            List<Unheard> inOrder =
                    taken.stream().distinct().sorted(Unheard.ORDER).toList();
            try (PreparedStatement statement = connection.prepareStatement(HEARD)) {
                for (Unheard unheard : inOrder) {
                    List<String> sounds = Consonants.heard(unheard.word()).stream()
                            .map(Consonants.Heard::consonants)
                            .toList();
                    statement.setString(1, unheard.kind());
                    statement.setString(2, unheard.word());
                    statement.setString(3, sounds.get(0));
                    statement.setString(4, sounds.size() > 1 ? sounds.get(1) : null);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            return taken.size();
        });
    }

    private int inTransaction(IndexTransaction.Work<Integer> work) {
        return IndexTransaction.call(database, "what words sound like could not be written down", work);
    }

    private record Unheard(String kind, String word) {
        static final Comparator<Unheard> ORDER =
                Comparator.comparing(Unheard::kind).thenComparing(Unheard::word);
    }

    private static List<Unheard> take(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE);
                ResultSet row = statement.executeQuery()) {
            List<Unheard> taken = new ArrayList<>();
            while (row.next()) {
                taken.add(new Unheard(row.getString(1), row.getString(2)));
            }
            return taken;
        }
    }
}
