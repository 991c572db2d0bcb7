package shironam.search.tables;

import static shironam.search.SearchWeights.BESIDE_TEXT;
import static shironam.search.SearchWeights.HEADLINE;
import static shironam.search.SearchWeights.LEAD;
import static shironam.search.SearchWeights.LEAD_WORDS;
import static shironam.search.SearchWeights.LENGTH_NORMALIZATION;
import static shironam.search.SearchWeights.ONE_OCCURRENCE;
import static shironam.search.SearchWeights.SHORTEST_LENGTH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.bangla.analysis.Terms;
import shironam.bangla.transliteration.Consonants;
import shironam.story.changes.StoriesArrived;

/**
 * A story as the index holds it, with the weight of each term. The frequencies of all fields are added up, each
 * with the weight of its field and, in the text, divided by the text's length (BM25F).
 */
public final class IndexedDocument {
    final SourceDocument source;
    final String text;

    /** A space before each word of the headline, so that what begins with something can be looked for. */
    final String headlineKey;

    /** Likewise, what each sounds like. */
    final String headlineLatin;

    final int length;

    /** In order. */
    final long[] terms;

    final short[] weights;
    final short[] forms;

    /** Each once. */
    public final Collection<IndexedWord> words;

    /** @param averageLength in words that tell something, of all stories */
    IndexedDocument(SourceDocument source, double averageLength) {
        this(source, null, averageLength);
    }

    /** @param known the words of its body, or null */
    public IndexedDocument(SourceDocument source, StoriesArrived.Text known, double averageLength) {
        this.source = source;
        text = source.text(known);
        List<Terms.Term> headline = Terms.in(source.headline());
        headlineKey = headline.stream().map(term -> " " + term.word()).collect(Collectors.joining());
        headlineLatin = headline.stream().map(term -> " " + sounds(term.word())).collect(Collectors.joining());
        List<IndexedWord> body = telling(text);
        length = body.size();
        Map<IndexedWord, Counted> counted = new IdentityHashMap<>();
        count(telling(source.headline()), HEADLINE, counted);
        count(telling(source.beside()), BESIDE_TEXT, counted);
        double share =
                Math.max(SHORTEST_LENGTH, 1 - LENGTH_NORMALIZATION + LENGTH_NORMALIZATION * length / averageLength);
        int lead = Math.min(LEAD_WORDS, length);
        count(body.subList(0, lead), LEAD / share, counted);
        count(body.subList(lead, length), 1 / share, counted);
        words = List.copyOf(counted.keySet());
        Counted[] byTerm = Counted.byTerm(counted.values());
        terms = new long[byTerm.length];
        weights = new short[byTerm.length];
        forms = new short[byTerm.length];
        for (int i = 0; i < byTerm.length; i++) {
            terms[i] = byTerm[i].term;
            weights[i] =
                    (short) Math.max(1, Math.min(Short.MAX_VALUE, Math.round(ONE_OCCURRENCE * byTerm[i].frequency)));
            forms[i] = (short) byTerm[i].forms;
        }
    }

    private static String sounds(String word) {
        return Consonants.heard(word).stream()
                .map(Consonants.Heard::consonants)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<IndexedWord> telling(String text) {
        List<IndexedWord> telling = new ArrayList<>();
        for (Terms.Term term : Terms.in(text)) {
            IndexedWord word = IndexedWord.of(term);
            if (word.tells) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static void count(List<IndexedWord> found, double weight, Map<IndexedWord, Counted> counted) {
        for (IndexedWord word : found) {
            counted.computeIfAbsent(word, Counted::new).frequency += weight;
        }
    }

    /** How often a word, or in the end a term, stands in the story. */
    private static final class Counted {
        private final long term;
        private double frequency;
        private int forms;

        Counted(IndexedWord word) {
            term = word.term;
            forms = word.form;
        }

        /** The words of a term as one, in the order of the terms. */
        static Counted[] byTerm(Collection<Counted> words) {
            Counted[] sorted = words.toArray(Counted[]::new);
            // By frequency too: added in another order, the last digit of a sum may be another.
            Arrays.sort(
                    sorted,
                    (one, other) -> one.term != other.term
                            ? Long.compare(one.term, other.term)
                            : Double.compare(one.frequency, other.frequency));
            int last = -1;
            for (Counted word : sorted) {
                if (last >= 0 && sorted[last].term == word.term) {
                    sorted[last].frequency += word.frequency;
                    sorted[last].forms |= word.forms;
                } else {
                    sorted[++last] = word;
                }
            }
            return Arrays.copyOf(sorted, last + 1);
        }
    }
}
