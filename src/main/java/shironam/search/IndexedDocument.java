package shironam.search;

import static shironam.search.SearchWeights.BESIDE_TEXT;
import static shironam.search.SearchWeights.HEADLINE;
import static shironam.search.SearchWeights.LEAD;
import static shironam.search.SearchWeights.LEAD_WORDS;
import static shironam.search.SearchWeights.LENGTH_NORMALIZATION;
import static shironam.search.SearchWeights.ONE_OCCURRENCE;
import static shironam.search.SearchWeights.SHORTEST_LENGTH;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.MurmurHash3;
import shironam.bangla.Consonants;
import shironam.bangla.Terms;
import shironam.bangla.Terms.Term;
import shironam.story.changes.StoriesArrived;

/**
 * A story as the index holds it, with the weight of each term. The frequencies of all fields are added up, each
 * with the weight of its field and, in the text, divided by the text's length (BM25F).
 */
final class IndexedDocument {
    private static final int FORMS = 15;

    /** How words sound takes most of the time, and most words of a story stand in others too. */
    private static final Cache<String, List<Consonants.Heard>> SOUNDS =
            Caffeine.newBuilder().maximumSize(50_000).build();

    private record Spelling(String word, long term) {}

    /** The same as the index keeps it. */
    private static final Cache<Spelling, List<Word>> WORDS =
            Caffeine.newBuilder().maximumSize(50_000).build();

    /** A word as it is spelt in the story. */
    record Word(String word, long term, String latin, String consonants) {}

    final SourceDocument source;
    final String text;

    /** A space before each word of the headline, so that what begins with something can be looked for. */
    final String headlineKey;

    /** Likewise, what each sounds like. */
    final String headlineLatin;

    final int length;
    final long[] terms;
    final short[] weights;
    final short[] forms;

    /** Every Bengali word and its stem, by each of their sounds. */
    final List<Word> words;

    /** @param averageLength in words that tell something, of all stories */
    IndexedDocument(SourceDocument source, double averageLength) {
        this(source, null, averageLength);
    }

    /** @param known the words of its body, or null */
    IndexedDocument(SourceDocument source, StoriesArrived.Text known, double averageLength) {
        this.source = source;
        text = source.text(known);
        headlineKey = headline(word -> word);
        headlineLatin = headline(word -> SOUNDS.get(word, Consonants::heard).stream()
                .map(Consonants.Heard::consonants)
                .distinct()
                .collect(Collectors.joining(" ")));
        Map<Long, Double> frequencies = new TreeMap<>();
        Map<Long, Integer> spelt = new HashMap<>();
        Map<String, List<Word>> met = new LinkedHashMap<>();
        Map<String, Long> keys = new HashMap<>();
        Filling filling = (term, weight) -> {
            Long before = keys.get(term.word());
            if (before != null) {
                frequencies.merge(before, weight, Double::sum);
                return;
            }
            Long key = key(term.stem());
            keys.put(term.word(), key);
            frequencies.merge(key, weight, Double::sum);
            spelt.merge(key, (int) form(term.word()), (one, other) -> one | other);
            met.computeIfAbsent(term.word(), word -> words(word, key));
            met.computeIfAbsent(term.spelledStem(), word -> words(word, key)); // it may stand nowhere without an ending
        };
        filling.with(source.headline(), HEADLINE);
        filling.with(source.beside(), BESIDE_TEXT);
        List<Term> body = telling(text);
        length = body.size();
        double share =
                Math.max(SHORTEST_LENGTH, 1 - LENGTH_NORMALIZATION + LENGTH_NORMALIZATION * length / averageLength);
        for (int i = 0; i < length; i++) {
            filling.take(body.get(i), (i < LEAD_WORDS ? LEAD : 1) / share);
        }
        terms = frequencies.keySet().stream().mapToLong(Long::longValue).toArray();
        weights = new short[terms.length];
        forms = new short[terms.length];
        for (int i = 0; i < terms.length; i++) {
            weights[i] = (short) Math.max(
                    1, Math.min(Short.MAX_VALUE, Math.round(ONE_OCCURRENCE * frequencies.get(terms[i]))));
            forms[i] = spelt.get(terms[i]).shortValue();
        }
        words = met.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Word::word))
                .toList();
    }

    private interface Filling {
        void take(Term term, double weight);

        default void with(String text, double weight) {
            telling(text).forEach(term -> take(term, weight));
        }
    }

    /** The name under which the index knows a term. */
    static long key(String stem) {
        return MurmurHash3.hash128x64(stem.getBytes(java.nio.charset.StandardCharsets.UTF_8))[0];
    }

    /** The bit that this form of a word falls on. */
    static short form(String word) {
        return (short) (1 << Math.floorMod(word.hashCode(), FORMS));
    }

    private String headline(UnaryOperator<String> written) {
        return Terms.in(source.headline()).stream()
                .map(term -> " " + written.apply(term.word()))
                .collect(Collectors.joining());
    }

    private static List<Term> telling(String text) {
        return Terms.in(text).stream().filter(Term::tells).toList();
    }

    private static List<Word> words(String word, long term) {
        return WORDS.get(
                new Spelling(word, term),
                spelling -> SOUNDS.get(word, Consonants::heard).stream()
                        .filter(heard -> heard.latin().length() > 1
                                && !heard.consonants().isEmpty())
                        .map(heard -> new Word(word, term, heard.latin(), heard.consonants()))
                        .distinct()
                        .toList());
    }
}
