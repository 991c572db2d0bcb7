package shironam.body.quotes;

import shironam.bangla.Normalization;

/**
 * A text without spaces and without signs that are not seen.
 *
 * @param places where each letter stands in {@code original}
 */
public record TextWithoutSpaces(String text, String original, int[] places) {
    public static TextWithoutSpaces of(String text) {
        String normal = Normalization.nfc(text);
        StringBuilder squeezed = new StringBuilder(normal.length());
        int[] places = new int[normal.length()];
        for (int i = 0; i < normal.length(); i++) {
            char letter = normal.charAt(i);
            if (!isUnseen(letter)) {
                places[squeezed.length()] = i;
                squeezed.append(letter);
            }
        }
        return new TextWithoutSpaces(squeezed.toString(), normal, places);
    }

    private static boolean isUnseen(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    /** From letter to letter of the squeezed text, as it is written. */
    String original(int start, int end) {
        return start >= end ? "" : original.substring(places[start], places[end - 1] + 1);
    }
}
