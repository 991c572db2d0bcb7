package shironam.search.excerpts;

import java.util.List;
import shironam.bangla.analysis.Terms;
import shironam.bangla.analysis.Terms.Term;
import shironam.search.tables.IndexedWord;

/**
 * A text with its words as the index knows them: what an excerpt is cut from. It can be kept, and is small.
 *
 * @param terms the key of each word's term, in order
 * @param starts where each begins in the text
 * @param ends where each ends
 * @param telling the same keys, 0 for a word that says nothing
 */
public record AnalyzedText(String text, long[] terms, int[] starts, int[] ends, long[] telling) {
    public static final AnalyzedText EMPTY = of("");

    private static final int BYTES_OF_A_WORD = 24;

    static AnalyzedText of(String text) {
        List<Term> words = Terms.in(text);
        long[] terms =
                words.stream().mapToLong(word -> IndexedWord.key(word.stem())).toArray();
        long[] telling = terms.clone();
        for (int i = 0; i < telling.length; i++) {
            telling[i] = words.get(i).tells() ? telling[i] : 0;
        }
        return new AnalyzedText(
                text,
                terms,
                words.stream().mapToInt(Term::start).toArray(),
                words.stream().mapToInt(Term::end).toArray(),
                telling);
    }

    int words() {
        return terms.length;
    }

    /** Bytes of memory, roughly. */
    int weight() {
        return 2 * text.length() + BYTES_OF_A_WORD * terms.length;
    }
}
