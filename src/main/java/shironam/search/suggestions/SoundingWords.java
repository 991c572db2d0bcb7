package shironam.search.suggestions;

import static shironam.search.SearchWeights.LEAST_SOUNDING_FIT;
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
import javax.sql.DataSource;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Consonants;
import shironam.bangla.transliteration.Likeness;
import shironam.search.tables.IndexTransaction;
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

    private static final String WAITING = """
            select kind, word from sounding_words where sound is null order by kind, word limit %d
            for update skip locked""".formatted(TOGETHER);

    private static final String HEARD = "update sounding_words set sound = ?, nasal = ? where kind = ? and word = ?";

    /**
     * Consonants are small letters, of which none comes after a tilde and none before an exclamation mark; by such a range the
     * index is read. With one consonant too many begin: there it is all that is heard.
     */
    private static final String BEGINNING = """
            select distinct w.word from (
                select sound, case when length(sound) > 1 then '~' else '!' end as ending from unnest(?::text[]) as sound) s
            cross join lateral (
                (select word from sounding_words
                    where kind = ? and sound ~>=~ s.sound and sound ~<~ (s.sound || s.ending) limit %1$d)
                union all
                (select word from sounding_words
                    where kind = ? and nasal ~>=~ s.sound and nasal ~<~ (s.sound || s.ending) limit %1$d)) w
            """.formatted(SOUNDING_READ);

    @Inject
    DataSource database;

    /** For each word in Latin letters what it may be, the likeliest first; words of which nothing is known are left out. */
    public Map<String, List<String>> beginning(Of what, String typed) {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        for (String word : BETWEEN_WORDS.split(Normalization.key(typed))) {
            List<String> sounds = LATIN.matcher(word).matches() ? Consonants.mayBe(word) : List.of();
            if (!sounds.isEmpty() && word.length() > 1 && !meant.containsKey(word)) {
                hearSome();
                List<String> likely = likely(word, read(what, sounds));
                if (!likely.isEmpty()) {
                    meant.put(word, likely);
                }
            }
        }
        return meant;
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

    private void hearSome() {
        for (int i = 0; i < AT_ONCE && hear() == TOGETHER; i++) {
            // until nothing waits
        }
    }

    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "6s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (hear() == TOGETHER && !Thread.currentThread().isInterrupted()) {
            // some at a time, so that no transaction is long
        }
    }

    /** @return how many words were heard */
    private int hear() {
        return IndexTransaction.call(database, "what words sound like could not be written down", connection -> {
            List<String[]> waiting = waiting(connection);
            try (PreparedStatement statement = connection.prepareStatement(HEARD)) {
                for (String[] row : waiting) {
                    List<String> sounds = Consonants.heard(row[1]).stream()
                            .map(Consonants.Heard::consonants)
                            .toList();
                    statement.setString(1, sounds.get(0));
                    statement.setString(2, sounds.size() > 1 ? sounds.get(1) : null);
                    statement.setString(3, row[0]);
                    statement.setString(4, row[1]);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            return waiting.size();
        });
    }

    private static List<String[]> waiting(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            List<String[]> waiting = new ArrayList<>();
            while (row.next()) {
                waiting.add(new String[] {row.getString(1), row.getString(2)});
            }
            return waiting;
        }
    }
}
