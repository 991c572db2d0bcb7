package shironam.bangla;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/**
 * Text measured in what a reader counts as letters: {@code ক্ষমতা} has three, ক্ষ ম তা. ICU4J counts, because JDK 17
 * tears conjuncts apart.
 */
public final class Graphemes {

    private static final String ELLIPSIS = "…";

    /**
     * What may not stand before the ellipsis: hasanta and zero-width characters, which would hang on it, and marks that
     * promise more or have already ended the sentence.
     */
    private static final Pattern LOOSE_END =
            Pattern.compile("[\\s\\u00A0\\u09CD\\u034F\\u200B-\\u200D\\u2060\\uFEFF,;:.।…–—\\-(\\[{‘“]+$");

    private Graphemes() {}

    /** {@code count("প্রেসিডেন্ট")} is 4. */
    public static int count(String text) {
        BreakIterator graphemes = graphemes(text);
        int count = 0;
        while (graphemes.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /**
     * The text if it fits, else as many whole words as fit with the ellipsis, which counts as one. A first word that is too
     * long alone is cut between two graphemes.
     *
     * <pre>{@code truncate("চুক্তি হলো, জানাল মস্কো", 8) // "চুক্তি হলো…"}</pre>
     */
    public static String truncate(String text, int maxGraphemes) {
        int end = endOf(text, maxGraphemes);
        if (end == text.length()) {
            return text;
        }
        if (maxGraphemes < 1) {
            return "";
        }
        int room = endOf(text, maxGraphemes - 1);
        String words = withoutLooseEnd(text.substring(0, lastWordEnd(text, room)));
        return (words.isEmpty() ? withoutLooseEnd(text.substring(0, room)) : words) + ELLIPSIS;
    }

    /** Where the first so many graphemes end. */
    private static int endOf(String text, int graphemes) {
        if (graphemes < 1) {
            return 0;
        }
        int end = graphemes(text).next(graphemes);
        return end == BreakIterator.DONE ? text.length() : end;
    }

    /** The last place up to {@code limit} where a line may break: unlike a word boundary, never inside {@code উ. কোরিয়া} with NBSP. */
    private static int lastWordEnd(String text, int limit) {
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
        lines.setText(text);
        boolean betweenWords = lines.isBoundary(limit) || Character.isWhitespace(text.charAt(limit));
        return betweenWords ? limit : Math.max(0, lines.preceding(limit));
    }

    private static String withoutLooseEnd(String text) {
        return LOOSE_END.matcher(text).replaceFirst("");
    }

    private static BreakIterator graphemes(String text) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        graphemes.setText(text);
        return graphemes;
    }
}
