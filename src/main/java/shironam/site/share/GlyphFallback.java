package shironam.site.share;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a picture says in a typeface that lacks some letters. They are written in another way that says the same (m² as m2,
 * ½ as 1/2); where there is none, nothing is written: a headline without a word of it would say something else.
 */
final class GlyphFallback {
    private static final Map<Integer, String> ALSO = Map.ofEntries(
            Map.entry((int) '\u00A0', " "),
            Map.entry((int) '→', "->"),
            Map.entry((int) '←', "<-"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '±', "+/-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '\u2010', "-"),
            Map.entry((int) '\u2011', "-"),
            Map.entry((int) '\u2012', "-"),
            Map.entry((int) '―', "—"),
            Map.entry((int) '′', "'"),
            Map.entry((int) '″', "\""),
            Map.entry((int) '⁄', "/"),
            Map.entry((int) '₹', "Rs "),
            Map.entry((int) '₨', "Rs "));

    /** Of a unit or a formula, where it can't be taken for a number: m², CO₂, H₂O. */
    private static final Pattern RAISED_OR_LOWERED =
            Pattern.compile("(?<=[A-Za-z])[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089]");

    private static final Pattern FRACTION = Pattern.compile("[\u00BC-\u00BE\u2150-\u215E]");

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private GlyphFallback() {}

    /** The headline in letters that can be shown; empty where they would say something else. */
    static Optional<String> of(String text, IntPredicate canShow) {
        String written = written(text, canShow);
        return written.codePoints().allMatch(canShow) ? Optional.of(written.strip()) : Optional.empty();
    }

    /** The letters for which there is no other way. */
    static String missing(String text, IntPredicate canShow) {
        return written(text, canShow)
                .codePoints()
                .filter(canShow.negate())
                .distinct()
                .limit(20)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static String written(String text, IntPredicate canShow) {
        String digits = RAISED_OR_LOWERED.matcher(text).replaceAll(digit -> NFKD.normalize(digit.group()));
        String fractions = FRACTION.matcher(digits)
                .replaceAll(fraction -> (follows(digits, fraction.start()) ? " " : "")
                        + NFKD.normalize(fraction.group()).replace('⁄', '/'));
        StringBuilder written = new StringBuilder();
        fractions.codePoints().forEach(letter -> written.append(letter(letter, canShow)));
        return written.toString();
    }

    private static boolean follows(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    /** é as e: the letter without its accent, in Latin only; and nothing for what nobody sees anyway. */
    private static String letter(int letter, IntPredicate canShow) {
        boolean invisible = letter != 0x200C
                && letter != 0x200D
                && UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        if (invisible) {
            return "";
        }
        if (canShow.test(letter) && letter != 0xA0) {
            return Character.toString(letter);
        }
        String other = ALSO.get(letter);
        if (other != null) {
            return other;
        }
        String base = NFKD.normalize(Character.toString(letter));
        boolean accented = base.length() > 1 && base.charAt(0) < 0x80 && UCharacter.isLetter(letter);
        return accented && base.codePoints().skip(1).allMatch(mark -> mark >= 0x300 && mark < 0x370)
                ? base.substring(0, 1)
                : Character.toString(letter);
    }
}
