package shironam.search.excerpts;

import static shironam.search.SearchWeights.EXCERPT_BEFORE;
import static shironam.search.SearchWeights.EXCERPT_WORDS;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shironam.search.SearchResult.Piece;

/** The piece of a text in which most of what was looked for stands together, with whole words marked. */
public final class Excerpt {
    private final AnalyzedText text;
    private final Set<Long> marked;
    private final List<Piece> pieces = new ArrayList<>();

    private Excerpt(AnalyzedText text, Set<Long> marked) {
        this.text = text;
        this.marked = marked;
    }

    /** All of the text. */
    public static List<Piece> whole(AnalyzedText text, Set<Long> marked) {
        return new Excerpt(text, marked).cut(0, text.words(), 0, text.text().length());
    }

    public static List<Piece> of(AnalyzedText text, Set<Long> marked) {
        return text.words() == 0 ? List.of() : new Excerpt(text, marked).around();
    }

    private List<Piece> around() {
        int words = text.words();
        int first = Math.max(0, Math.min(bestBeginning() - EXCERPT_BEFORE, words - EXCERPT_WORDS));
        int after = Math.min(first + EXCERPT_WORDS, words);
        int start = first == 0 ? 0 : text.starts()[first];
        int end = after == words ? text.text().length() : text.ends()[after - 1];
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        cut(first, after, start, end);
        if (end < text.text().length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    /** The word from which on most different marked words stand within an excerpt. */
    private int bestBeginning() {
        long[] keys = text.telling();
        int best = 0;
        int most = 0;
        for (int from = 0; from < keys.length; from++) {
            if (marked.contains(keys[from])) {
                Set<Long> met = new HashSet<>();
                for (int i = from; i < Math.min(keys.length, from + EXCERPT_WORDS - EXCERPT_BEFORE); i++) {
                    if (marked.contains(keys[i])) {
                        met.add(keys[i]);
                    }
                }
                if (met.size() > most) {
                    most = met.size();
                    best = from;
                }
            }
        }
        return best;
    }

    /** In ill-formed text a word may end within what is shown as one letter; then that is marked whole. */
    private List<Piece> cut(int first, int after, int start, int end) {
        BreakIterator letters = null;
        int at = start;
        for (int word = first; word < after; word++) {
            if (marked.contains(text.terms()[word])) {
                if (letters == null) { // it costs more than all else here
                    letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
                    letters.setText(text.text());
                }
                int from = letters.isBoundary(text.starts()[word])
                        ? text.starts()[word]
                        : letters.preceding(text.starts()[word]);
                int to = letters.isBoundary(text.ends()[word])
                        ? text.ends()[word]
                        : letters.following(text.ends()[word]);
                add(at, from, false);
                add(Math.max(at, from), to, true);
                at = Math.max(at, to);
            }
        }
        add(at, end, false);
        return pieces;
    }

    private void add(int from, int to, boolean isMarked) {
        if (to > from) {
            pieces.add(new Piece(text.text().substring(from, to).replace('\n', ' '), isMarked));
        }
    }
}
