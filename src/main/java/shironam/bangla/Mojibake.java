package shironam.bangla;

import java.nio.charset.StandardCharsets;

/**
 * Text whose UTF-8 was once read as Windows-1252: {@code à¦¬à¦¾à¦‚à¦²à¦¾} is {@code বাংলা}. A sequence of three such
 * characters is no text in any language, so what it was is certain.
 */
public final class Mojibake {
    private static final int MOST_TIMES = 3;

    /** The bytes 80 to 9F; where Windows-1252 has no character, the control of that number. */
    private static final String HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private Mojibake() {}

    /** Whether a line holds at least one character that came apart into three. */
    public static boolean isLikely(String line) {
        for (int at = 0; at + 2 < line.length(); at++) {
            if (isThree(line, at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text as it was before. What isn't garbled stays.
     *
     * <pre>{@code repaired("à¦¨à¦¦à§€ â€“ নদী") // "নদী – নদী"}</pre>
     */
    public static String repaired(String text) {
        String repaired = text;
        for (int times = 0; times < MOST_TIMES && isLikely(repaired); times++) {
            repaired = once(repaired);
        }
        return repaired;
    }

    /** Whether something is left of which it can't be told what it was: half of a character, or marks of lost ones. */
    public static boolean isBroken(String text) {
        for (int at = text.indexOf('à'); at >= 0 && at + 1 < text.length(); at = text.indexOf('à', at + 1)) {
            if (text.charAt(at + 1) == '¦' || text.charAt(at + 1) == '§') {
                return true;
            }
        }
        return text.indexOf('\uFFFD') >= 0
                && text.chars()
                                .filter(character -> character == 0xFFFD)
                                .limit(3)
                                .count()
                        == 3;
    }

    private static String once(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = lengthAt(text, at);
            if (length == 0) {
                out.append(text.charAt(at++));
                continue;
            }
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) byteOf(text.charAt(at + i), i);
            }
            String character = new String(bytes, StandardCharsets.UTF_8);
            out.append(character.indexOf('\uFFFD') >= 0 ? text.substring(at, at + length) : character);
            at += length;
        }
        return out.toString();
    }

    private static boolean isThree(String text, int at) {
        return lengthAt(text, at) >= 3;
    }

    /** How many characters from here are the bytes of one; 0 when they are not. */
    private static int lengthAt(String text, int at) {
        int first = text.charAt(at);
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first >= 0xC2 && first <= 0xDF
                ? 2
                : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > text.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            int next = byteOf(text.charAt(at + i), i);
            boolean isSpace = text.charAt(at + i) == ' ';
            boolean ofBengali = text.charAt(at) == 'à' && "¦§".indexOf(text.charAt(at + 1)) >= 0;
            if (next < 0x80 || next > 0xBF || isSpace && !ofBengali) {
                return 0;
            }
        }
        return length;
    }

    /** The third byte of ঠ is an unbreakable space, of which others make a space. */
    private static int byteOf(char character, int place) {
        if (character < 0x100) {
            return character == ' ' && place == 2 ? 0xA0 : character;
        }
        int high = HIGH.indexOf(character);
        return high < 0 ? -1 : 0x80 + high;
    }
}
