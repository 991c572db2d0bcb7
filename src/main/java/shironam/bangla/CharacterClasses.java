package shironam.bangla;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;

/**
 * What a character is, looked up in a table: normalising and finding words ask this of every character of every text.
 * The table is made page by page, of the pages that texts use.
 */
public final class CharacterClasses {
    /** Stands in a stored text as it is, unless its neighbours say otherwise: see {@link Normalization}. */
    static final int SETTLED = 1;

    /** A letter or sign of {@link Normalization#LETTERS}. */
    public static final int BENGALI = 2;

    /** {@code \p{L}}. */
    public static final int LETTER = 4;

    /** {@code \p{M}}. */
    public static final int MARK = 8;

    /** 0 to 9 and ০ to ৯. */
    public static final int DIGIT = 16;

    static final int BENGALI_DIGIT = 32;

    /** White space of any kind. */
    static final int SPACE = 64;

    /** It has a small form. */
    static final int CAPITAL = 128;

    /** Left out of keys: see {@link Normalization#withoutZeroWidth}. */
    static final int ZERO_WIDTH = 256;

    /** What may stand inside a written word and is not seen. */
    public static final int UNSEEN = 512;

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private static final UnicodeSet MARKS = new UnicodeSet("[:M:]").freeze();

    private static final short[][] PAGES = new short[256][];

    private CharacterClasses() {}

    public static int of(char character) {
        short[] page = PAGES[character >> 8];
        return (page == null ? page(character >> 8) : page)[character & 0xFF];
    }

    public static int of(int codePoint) {
        return codePoint < 0x10000 ? of((char) codePoint) : made(codePoint);
    }

    /** What is true of any of its characters. */
    static int ofAny(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            all |= of(text.charAt(i));
        }
        return all;
    }

    /** Two threads may make the same page: it is the same. */
    private static short[] page(int number) {
        short[] page = new short[256];
        for (int i = 0; i < page.length; i++) {
            page[i] = (short) made(number << 8 | i);
        }
        PAGES[number] = page;
        return page;
    }

    private static int made(int character) {
        boolean bengali = character >= 0x980 && character <= 0x9E3
                || character == 0x9F0
                || character == 0x9F1
                || character >= 0x9FC && character <= 0x9FE;
        boolean bengaliDigit = character >= 0x9E6 && character <= 0x9EF;
        return (isSettled(character) ? SETTLED : 0)
                | (bengali ? BENGALI : 0)
                | (Character.isLetter(character) ? LETTER : 0)
                | (isMark(character) ? MARK : 0)
                | (bengaliDigit || character >= '0' && character <= '9' ? DIGIT : 0)
                | (bengaliDigit ? BENGALI_DIGIT : 0)
                | (isSpace(character) ? SPACE : 0)
                | (hasSmallForm(character) ? CAPITAL : 0)
                | (isZeroWidth(character) ? ZERO_WIDTH : 0)
                | (isUnseen(character) ? UNSEEN : 0);
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Marks of other scripts are left to ICU, and so is all that it may compose with something before it. */
    private static boolean isSettled(int character) {
        if (character >= 0x981 && character <= 0x9CD && Character.isDefined(character)) {
            return true; // the nukta, hasanta, া and ে are looked at with what is before them
        }
        String alone = Character.toString(character);
        return character < 0x10000
                && !Character.isSurrogate((char) character)
                && character != 0xAD
                && !isMark(character)
                && !MARKS.contains(character)
                && NFC.getCombiningClass(character) == 0
                && NFC.quickCheck(alone) == com.ibm.icu.text.Normalizer.YES
                && Normalization.withoutJunk(alone).equals(alone);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Normalization.WHITESPACES.contains(character);
    }

    private static boolean hasSmallForm(int character) {
        String alone = Character.toString(character);
        return !UCharacter.toLowerCase(ULocale.ROOT, alone).equals(alone);
    }

    private static boolean isZeroWidth(int character) {
        return character == 0xAD
                || character == 0x34F
                || character == 0x200C
                || character == 0x200D
                || character >= 0xFE00 && character <= 0xFE0F;
    }

    private static boolean isUnseen(int character) {
        return isMark(character)
                || character == 0xAD
                || character >= 0x200B && character <= 0x200F
                || character == 0x2060
                || character == 0xFEFF;
    }
}
