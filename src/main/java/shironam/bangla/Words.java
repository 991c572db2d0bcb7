package shironam.bangla;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** How long a text is for a reader. */
public final class Words {

    private Words() {}

    /** Runs between spaces that hold a letter or a digit: {@code "উ. কোরিয়া – ১০ হাজার"} has four. */
    public static int count(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (UCharacter.isUWhiteSpace(c)) {
                inWord = false;
            } else if (!inWord && UCharacter.isLetterOrDigit(c)) {
                inWord = true;
                words++;
            }
        }
        return words;
    }

    /**
     * The text in pieces that can be compared: words, the spaces between them, signs. A letter and its vowel sign are
     * never parted; together the pieces are the whole text.
     *
     * <pre>{@code pieces("কী হলো?") // ["কী", " ", "হলো", "?"]}</pre>
     */
    public static List<String> pieces(String text) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        List<String> pieces = new ArrayList<>();
        for (int from = words.first(), to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
