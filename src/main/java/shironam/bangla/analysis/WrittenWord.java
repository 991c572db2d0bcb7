package shironam.bangla.analysis;

import static shironam.bangla.CharacterClasses.BENGALI;
import static shironam.bangla.CharacterClasses.DIGIT;
import static shironam.bangla.CharacterClasses.LETTER;
import static shironam.bangla.CharacterClasses.MARK;
import static shironam.bangla.CharacterClasses.UNSEEN;

import shironam.bangla.CharacterClasses;

/**
 * Where words stand in a text, as people write them. দু:খ is one word, and so is ইউনিসেফ’র; ‘ডাকাত’কে, too, where the
 * ending stands behind the quotation: an ending is no word. ১,০০,০০০ is one number, ২.৫ and ১০:৩০ are one each.
 */
public final class WrittenWord {
    private static final char NUKTA = '\u09BC';
    private static final char HASANTA = '\u09CD';

    private WrittenWord() {}

    /** The end of the word or number that begins there; {@code start} itself when none does. */
    public static int end(String text, int start) {
        int first = text.codePointAt(start);
        int kind = CharacterClasses.of(first);
        if ((kind & BENGALI) != 0) {
            return endOfBengali(text, start + 1);
        }
        if ((kind & DIGIT) != 0) {
            return endOfSigns(text, endOfNumber(text, start));
        }
        if ((kind & LETTER) != 0) {
            return endOfSigns(text, endOfOther(text, start + Character.charCount(first)));
        }
        return start;
    }

    private static int endOfBengali(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean goesOn = is(character, BENGALI | UNSEEN)
                    || (character == ':' || character == '\'' || character == '’') && is(text, at + 1, BENGALI);
            if (!goesOn) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static int endOfNumber(String text, int from) {
        int at = from;
        while (is(text, at, DIGIT)
                || at < text.length() && ".,:".indexOf(text.charAt(at)) >= 0 && is(text, at + 1, DIGIT)) {
            at++;
        }
        return at;
    }

    /** Of a word in other letters than Bengali ones. A soft hyphen parts it nowhere. */
    private static int endOfOther(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int kind = CharacterClasses.of(character);
            boolean goesOn = (kind & (LETTER | MARK)) != 0 && (kind & BENGALI) == 0
                    || (kind & DIGIT) != 0
                    || character == 0xAD && is(text, at + 1, LETTER);
            if (!goesOn) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    /** What hangs on a digit or a foreign letter. */
    private static int endOfSigns(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!is(character, MARK) && character != 0x200C && character != 0x200D) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static boolean is(String text, int at, int kinds) {
        return at < text.length() && is(text.codePointAt(at), kinds);
    }

    private static boolean is(int character, int kinds) {
        return (CharacterClasses.of(character) & kinds) != 0;
    }

    /** Most words are spelt in one way only, and need no more than a look: letters, each with one sign at most. */
    public static boolean isPlain(String word) {
        int at = 0;
        while (at < word.length()) {
            int letter = endOfLetter(word, at);
            if (letter == at) {
                return false;
            }
            at = letter;
            if (at < word.length() && isPlainSign(word, at)) {
                at++;
            }
            if (at < word.length() && word.charAt(at) >= '\u0981' && word.charAt(at) <= '\u0983') {
                at++;
            }
        }
        return true;
    }

    private static int endOfLetter(String word, int at) {
        char letter = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        if (letter == 'অ') {
            return next == '\u09BE' ? at : at + 1;
        }
        if ((letter == 'ড' || letter == 'ঢ' || letter == 'য') && next == NUKTA) {
            return at + 2;
        }
        boolean vowel = letter >= 'আ' && letter <= 'ঌ'
                || letter == 'এ'
                || letter == 'ঐ'
                || letter == 'ও'
                || letter == 'ঔ'
                || letter == 'ৎ';
        boolean consonant = letter >= 'ক' && letter <= 'ন'
                || letter >= 'প' && letter <= 'র'
                || letter == 'ল'
                || letter >= 'শ' && letter <= 'হ';
        return vowel || consonant ? at + 1 : at;
    }

    /** A vowel sign, or a hasanta with a letter behind it that ত makes a conjunct with. */
    private static boolean isPlainSign(String word, int at) {
        char sign = word.charAt(at);
        if (sign == HASANTA) {
            char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
            return word.charAt(at - 1) == 'ত' ? "তথনবমযরল".indexOf(next) >= 0 : next >= 'ক' && next <= 'হ';
        }
        return sign >= '\u09BE' && sign <= '\u09C4'
                || sign == '\u09C7'
                || sign == '\u09C8'
                || sign == '\u09CB'
                || sign == '\u09CC';
    }
}
