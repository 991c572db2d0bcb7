package shironam.bangla;

import com.ibm.icu.text.Normalizer2;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * Puts long runs of combining marks in canonical order before ICU does: ICU inserts mark after mark, so that a page of
 * two marks in turn costs its length squared. The text stays canonically equivalent (UAX #15).
 */
final class CombiningMarks {
    /** No script needs more (UAX #15 asks for buffers of 30); shorter runs cost ICU next to nothing. */
    private static final int LONG = 32;

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private CombiningMarks() {}

    static String inOrder(String text) {
        StringBuilder ordered = null;
        int copied = 0;
        for (int at = 0; at < text.length(); ) {
            int end = endOfRun(text, at);
            if (end - at > LONG) {
                ordered = ordered == null ? new StringBuilder(text.length()) : ordered;
                ordered.append(text, copied, at).append(sorted(text.substring(at, end)));
                copied = end;
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return ordered == null
                ? text
                : ordered.append(text, copied, text.length()).toString();
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Four characters of class 0 begin with a mark once they are taken apart. */
    private static boolean isMark(int character) {
        if (character < 0x300) {
            return false;
        }
        if (NFD.getCombiningClass(character) > 0) {
            return true;
        }
        String apart = NFD.getDecomposition(character);
        return apart != null && NFD.getCombiningClass(apart.codePointAt(0)) > 0;
    }

    private static String sorted(String marks) {
        return marks.codePoints()
                .mapToObj(mark -> {
                    String apart = NFD.getDecomposition(mark);
                    return apart == null ? Character.toString(mark) : apart;
                })
                .flatMapToInt(String::codePoints)
                .boxed()
                .sorted(Comparator.comparingInt(NFD::getCombiningClass))
                .map(Character::toString)
                .collect(Collectors.joining());
    }
}
