package shironam.bangla.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;

/**
 * The words of a text as they are looked up: by the index, by a query, and by whoever asks what two texts have in common.
 * One analysis for all of them, or what was written would not be found.
 */
public final class Terms {

    /** With the ending that it parts from a foreign word or from a quotation. */
    private static final Pattern APOSTROPHE = Pattern.compile("[’'](?:(?:র|এর|রা|কে|তে|ই|ও|দের)$)?");

    private static final Set<String> SPELT_OTHERWISE = Set.of("আরও");

    /**
     * UTF-16 units of a word by which it is known; a longer one is known by its beginning. The longest words of real
     * articles have 35. The index keeps each word in a key of at most 2,700 bytes.
     */
    public static final int LONGEST = 64;

    private Terms() {}

    /**
     * A word of a text.
     *
     * @param word as it is compared: {@link Normalization#key}, without apostrophes, at most {@link Terms#LONGEST} long
     * @param stem what its inflected forms have in common
     * @param start where it begins in the text; {@code end} where it ends
     */
    public record Term(String word, String stem, int start, int end) {

        /** The stem with the signs that {@link #stem} leaves out, since some of them are heard: নওগাঁ of নওগাঁর. */
        public String spelledStem() {
            for (int end = word.length(); end >= stem.length(); end--) {
                if (Stem.folded(word.substring(0, end)).equals(stem)) {
                    return word.substring(0, end);
                }
            }
            return stem;
        }

        /** Whether it says something of its text. */
        public boolean tells() {
            return !StopWords.contain(word);
        }
    }

    /**
     * Every word, in order.
     *
     * <pre>{@code in("রাশিয়ার ১,০০০ সেনা") // রাশিয়ার (রাশিয়া), 1000 (1000), সেনা (সেনা)}</pre>
     */
    public static List<Term> in(String text) {
        List<Term> terms = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = WrittenWord.end(text, start);
            if (end == start) {
                start += Character.charCount(text.codePointAt(start));
                continue;
            }
            Known word = known(text.substring(start, end));
            if (!word.key.isEmpty()) {
                terms.add(new Term(word.key, word.stem, start, end));
            }
            start = end;
        }
        return terms;
    }

    /** A word as it was written, and what it is looked up by. */
    private record Known(String written, String key, String stem) {}

    /** Most words of a text stood in others, too: the last of each place of a table is remembered. */
    private static final Known[] REMEMBERED = new Known[1 << 15];

    /** Threads may overwrite what others remembered; a record is seen whole or not at all. */
    private static Known known(String written) {
        int hash = written.hashCode();
        int place = (hash ^ hash >>> 15) & REMEMBERED.length - 1;
        Known last = REMEMBERED[place];
        if (last != null && last.written.equals(written)) {
            return last;
        }
        String key = key(written);
        Known known = new Known(written, key, Stem.of(key));
        if (written.length() <= LONGEST) {
            REMEMBERED[place] = known;
        }
        return known;
    }

    /** The words that say something; all of them where none does, so that a search for এবং finds এবং or nothing, but is one. */
    public static List<Term> telling(String text) {
        List<Term> all = in(text);
        List<Term> telling = all.stream().filter(Term::tells).toList();
        return telling.isEmpty() ? all : telling;
    }

    static String key(String written) {
        if (written.length() <= LONGEST && WrittenWord.isPlain(written) && !SPELT_OTHERWISE.contains(written)) {
            return written;
        }
        boolean number = Character.isDigit(written.charAt(0));
        String bare =
                number ? written.replace(",", "") : APOSTROPHE.matcher(written).replaceAll("");
        String key = Normalization.key(bare);
        return key.length() <= LONGEST ? key : beginning(key);
    }

    /** Once more a key: what ends at another letter may be written otherwise. */
    private static String beginning(String key) {
        int end = Character.isHighSurrogate(key.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return Normalization.key(key.substring(0, end));
    }
}
