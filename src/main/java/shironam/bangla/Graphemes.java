package shironam.bangla;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import com.ibm.icu.util.ULocale;

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
    private static final UnicodeSet LOOSE_END = new UnicodeSet(
                    "[\\u0009-\\u000D\\u0020\\u00A0\\u09CD\\u034F\\u200B-\\u200D\\u2060\\uFEFF,;\\:.।…–—\\-(\\[\\{‘“]")
            .freeze();

    /** So far back a place to break is looked for; what has none is cut like a first word that is too long. */
    private static final int LONGEST_WORD = 1_000;

    /** What stands behind a place says whether a line may break there. */
    private static final int CONTEXT = 50;

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
        int from = Math.max(0, limit - LONGEST_WORD);
        int at = limit - from;
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
        lines.setText(text.substring(from, Math.min(text.length(), limit + CONTEXT)));
        if (lines.isBoundary(at) || Character.isWhitespace(text.charAt(limit))) {
            return limit;
        }
        int before = Math.max(0, lines.preceding(at));
        return before == 0 && from > 0 ? limit : from + before;
    }

    private static String withoutLooseEnd(String text) {
        return text.substring(0, LOOSE_END.spanBack(text, SpanCondition.SIMPLE));
    }

    private static BreakIterator graphemes(String text) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        graphemes.setText(text);
        return graphemes;
    }
}
