package shironam.search.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;
import shironam.bangla.analysis.Terms.Term;
import shironam.bangla.transliteration.Consonants;

/** What the index keeps of a word, worked out once: most words of a story stand in others too. */
public final class IndexedWord {
    private static final int FORMS = 15;

    /** The last of each place of a table is remembered. */
    private static final IndexedWord[] REMEMBERED = new IndexedWord[1 << 16];

    private final String word;

    /** The name under which the index knows its stem. */
    final long term;

    /** The bit that this form of the word falls on. */
    final short form;

    /** Whether it says something of its text. */
    final boolean tells;

    /** It and its stem, which may stand nowhere without an ending, by each of their sounds. */
    final List<Spelling> spellings;

    /** The table of words that has it for certain; 0 as long as none is known. */
    private int writtenTo;

    private IndexedWord(Term found) {
        word = found.word();
        term = key(found.stem());
        form = form(word);
        tells = found.tells();
        spellings = Stream.of(word, found.spelledStem())
                .distinct()
                .flatMap(spelt -> spellings(spelt, term))
                .distinct()
                .toList();
    }

    /** A word as it is spelt in the story. */
    record Spelling(String word, long term, String latin, String consonants) {}

    static IndexedWord of(Term term) {
        String word = term.word();
        int place = place(word);
        IndexedWord last = REMEMBERED[place];
        if (last != null && last.word.equals(word)) {
            return last;
        }
        IndexedWord known = new IndexedWord(term);
        REMEMBERED[place] = known;
        return known;
    }

    boolean isWrittenTo(int table) {
        return writtenTo == table;
    }

    /** To be called when the transaction has succeeded: words are never taken out of a table. */
    public void wasWrittenTo(int table) {
        writtenTo = table;
    }

    private static int place(String word) {
        int hash = word.hashCode() * 0x9E37_79B9;
        return hash >>> 16;
    }

    private static Stream<Spelling> spellings(String word, long term) {
        return Consonants.heard(word).stream()
                .filter(heard ->
                        heard.latin().length() > 1 && !heard.consonants().isEmpty())
                .map(heard -> new Spelling(word, term, heard.latin(), heard.consonants()));
    }

    /** The name under which the index knows a term. */
    public static long key(String stem) {
        return MurmurHash3.hash128x64(stem.getBytes(StandardCharsets.UTF_8))[0];
    }

    /** The bit that this form of a word falls on. */
    public static short form(String word) {
        return (short) (1 << Math.floorMod(word.hashCode(), FORMS));
    }
}
