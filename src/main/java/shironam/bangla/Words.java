package shironam.bangla;

import com.ibm.icu.lang.UCharacter;

/** How long a text is for a reader. */
public final class Words {

    /** Bengali is read more slowly than English; a cautious figure, so that nobody feels rushed by it. */
    public static final int PER_MINUTE = 180;

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

    /** Whole minutes, at least one. */
    public static int readingMinutes(int words) {
        return Math.max(1, Math.round((float) words / PER_MINUTE));
    }
}
