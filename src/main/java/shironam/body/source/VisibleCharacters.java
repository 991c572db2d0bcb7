package shironam.body.source;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The visible characters of a text, decomposed, so that it makes no difference whether a vowel sign was typed as one
 * character or as two. Each character is looked up in a table, which is made page by page; their order is that of the text,
 * and not the canonical one.
 */
final class VisibleCharacters {
    private static final byte INVISIBLE = 0;

    /** It is its own decomposition. */
    private static final byte ITSELF = 1;

    private static final byte COMPOSED = 2;

    private static final byte[][] PAGES = new byte[256][];

    /** Of the composed characters that texts had so far; ো and ৌ stand in every one. */
    private static final int[][] PARTS = new int[0x10000][];

    private VisibleCharacters() {}

    static int[] of(String text) {
        int[] visible = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            byte kind = kind(character);
            if (kind == ITSELF) {
                visible = count < visible.length ? visible : Arrays.copyOf(visible, 2 * count);
                visible[count++] = character;
            } else if (kind == COMPOSED) {
                int[] parts = parts(character);
                visible = count + parts.length <= visible.length
                        ? visible
                        : Arrays.copyOf(visible, 2 * count + parts.length);
                System.arraycopy(parts, 0, visible, count, parts.length);
                count += parts.length;
            }
            i += Character.charCount(character);
        }
        return Arrays.copyOf(visible, count);
    }

    static int count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            byte kind = kind(character);
            count += kind == COMPOSED ? parts(character).length : kind;
            i += Character.charCount(character);
        }
        return count;
    }

    private static byte kind(int character) {
        if (character >= 0x10000) {
            return made(character);
        }
        byte[] page = PAGES[character >> 8];
        return (page == null ? page(character >> 8) : page)[character & 0xFF];
    }

    private static byte[] page(int number) {
        byte[] page = new byte[256];
        for (int i = 0; i < page.length; i++) {
            page[i] = made(number << 8 | i);
        }
        PAGES[number] = page;
        return page;
    }

    private static byte made(int character) {
        int[] parts = decomposed(character);
        return parts.length == 0 ? INVISIBLE : parts.length == 1 && parts[0] == character ? ITSELF : COMPOSED;
    }

    private static int[] parts(int character) {
        if (character >= PARTS.length) {
            return decomposed(character);
        }
        int[] parts = PARTS[character];
        if (parts == null) {
            parts = decomposed(character);
            PARTS[character] = parts;
        }
        return parts;
    }

    private static int[] decomposed(int character) {
        return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .codePoints()
                .filter(VisibleText::isVisible)
                .toArray();
    }
}
