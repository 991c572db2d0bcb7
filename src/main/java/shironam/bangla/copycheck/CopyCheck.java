package shironam.bangla.copycheck;

import java.util.List;
import shironam.bangla.Normalization;
import shironam.bangla.bijoy.Bijoy;

/**
 * What Bengali copy gets wrong and how to mend it, for an editor to accept or not: nothing in here changes a text that
 * nobody asked to change. For plain text in {@link Normalization#nfc}, not for HTML; see {@link CopyRules} for the rules.
 */
public final class CopyCheck {

    public enum Kind {
        /** {@code |}, ৷ or ।। where one danda is meant. */
        DANDA,
        /** A colon for the visarga: {@code দু:খ}. */
        VISARGA,
        /** Both sets of digits in one number: {@code ২০২3}. */
        DIGITS,
        /** Characters that nobody sees and that do nothing. */
        INVISIBLE,
        /** A visarga for the full stop of an abbreviation: {@code মোঃ}. */
        ABBREVIATION,
        /** Space before a danda, or more than one. */
        SPACE,
        /** Straight quotes around Bengali. */
        QUOTE,
        /** Signs in an order that no Bengali word has: {@code মু্ক্তি}; see {@link ImpossibleSequences}. */
        IMPOSSIBLE
    }

    /** From {@code start} up to {@code end}, in UTF-16 units, {@code mend} should stand. */
    public record Finding(Kind kind, int start, int end, String mend) {}

    /** Real copy needs three. */
    private static final int MOST_ROUNDS = 20;

    private CopyCheck() {}

    /**
     * The findings in their order; none overlaps another. Where mending one mistake uncovers the next (a space on both
     * sides of a ZWSP) they are one finding, so that the mended text has none.
     *
     * <pre>{@code of("দু:খ") // [Finding[VISARGA, 2, 3, "ঃ"]]}</pre>
     */
    public static List<Finding> of(String text) {
        CorrectedText mending = new CorrectedText(text);
        List<Finding> found = CopyRules.find(text);
        for (int round = 0; !found.isEmpty() && round < MOST_ROUNDS; round++) {
            mending.apply(found);
            found = CopyRules.find(mending.text());
        }
        return mending.findings();
    }

    /** Any text as it would be with everything mended: read as Unicode where it is Bijoy, in NFC, without findings. */
    public static String mended(String text) {
        String readable = Normalization.nfc(Bijoy.isLikely(text) ? Bijoy.toUnicode(text) : text);
        return mended(readable, of(readable));
    }

    /** The text with these findings mended: all that {@link #of} gave, or those that an editor chose. */
    public static String mended(String text, List<Finding> findings) {
        StringBuilder mended = new StringBuilder(text.length());
        int at = 0;
        for (Finding finding : findings) {
            mended.append(text, at, finding.start()).append(finding.mend());
            at = finding.end();
        }
        return mended.append(text, at, text.length()).toString();
    }
}
