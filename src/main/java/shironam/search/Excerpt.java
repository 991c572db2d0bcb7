package shironam.search;

import static shironam.search.SearchWeights.EXCERPT_BEFORE;
import static shironam.search.SearchWeights.EXCERPT_WORDS;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shironam.bangla.Terms;
import shironam.bangla.Terms.Term;
import shironam.search.SearchResult.Piece;

/** The piece of a text in which most of what was looked for stands together, with whole words marked. */
final class Excerpt {
    private Excerpt() {}

    /** All of the text. */
    static List<Piece> whole(String text, Set<Long> marked) {
        return pieces(text, 0, text.length(), Terms.in(text), marked);
    }

    static List<Piece> of(String text, Set<Long> marked) {
        List<Term> terms = Terms.in(text);
        if (terms.isEmpty()) {
            return List.of();
        }
        int first = Math.max(0, Math.min(bestBeginning(terms, marked) - EXCERPT_BEFORE, terms.size() - EXCERPT_WORDS));
        int last = Math.min(first + EXCERPT_WORDS, terms.size()) - 1;
        int start = first == 0 ? 0 : terms.get(first).start();
        int end = last == terms.size() - 1 ? text.length() : terms.get(last).end();
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(text, start, end, terms, marked));
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    /** The word from which on most different marked words stand within an excerpt. */
    private static int bestBeginning(List<Term> terms, Set<Long> marked) {
        long[] keys = terms.stream()
                .mapToLong(term -> term.tells() ? IndexedDocument.key(term.stem()) : 0)
                .toArray();
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
    private static List<Piece> pieces(String text, int start, int end, List<Term> terms, Set<Long> marked) {
        BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(text);
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Term term : terms) {
            boolean inside = term.start() >= start && term.end() <= end;
            if (inside && marked.contains(IndexedDocument.key(term.stem()))) {
                int from = letters.isBoundary(term.start()) ? term.start() : letters.preceding(term.start());
                int to = letters.isBoundary(term.end()) ? term.end() : letters.following(term.end());
                add(pieces, text.substring(at, Math.max(at, from)), false);
                add(pieces, text.substring(Math.max(at, from), Math.max(at, to)), true);
                at = Math.max(at, to);
            }
        }
        add(pieces, text.substring(at, Math.max(at, end)), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replace('\n', ' '), marked));
        }
    }
}
