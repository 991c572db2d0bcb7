package shironam.bangla.bijoy;

import static shironam.bangla.bijoy.Bijoy.BASE;
import static shironam.bangla.bijoy.Bijoy.EARLY;
import static shironam.bangla.bijoy.Bijoy.FINAL;
import static shironam.bangla.bijoy.Bijoy.HALF;
import static shironam.bangla.bijoy.Bijoy.HALVES;
import static shironam.bangla.bijoy.Bijoy.POST;
import static shironam.bangla.bijoy.Bijoy.SIGN;
import static shironam.bangla.bijoy.BijoyGlyphs.codes;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells Bijoy from the languages that are written in Latin letters. Many a converter asks for the density of Latin-1 or
 * for †‡ˆ‰Š©¨ª anywhere, which a French text or a footnote passes and {@code Avwg evsjvq Mvb MvB} fails. Here:
 *
 * <ol>
 *   <li>Nothing Bengali may be in the text, nor UTF-8 that was read as Latin-1.
 *   <li>At least 85 of 100 words must spell Bengali syllables once they are converted. Half of English cannot: {@code
 *       the} would begin with a visarga, {@code people} with ঢ়, {@code how} would end in a sign without a letter.
 *   <li>At least a third must show what only the font explains: a symbol in the midst of letters ({@code e‡m}), or a
 *       {@code v} (the া, every eighth letter) before a consonant or at the end.
 *   <li>If there is no such symbol at all, two words must have such a {@code v}, half of the words must, and one of
 *       them must mix its capitals as no name does ({@code MvB}).
 * </ol>
 */
final class BijoyWords {

    private static final Pattern BENGALI = Pattern.compile("[\\u0964\\u0965\\u0980-\\u09FE]");

    private static final Pattern MISREAD = Pattern.compile("à[¦§]|Ã[©¨ª]|â€");

    private static final Pattern WORD = Pattern.compile("(?:[\\p{IsLatin}&&[^ÔÕÒÓÑ]]|[\\d_`~&©"
            + codes(BijoyGlyphs.BASES, "")
            + codes(BijoyGlyphs.EARLY_SIGNS, "") + codes(BijoyGlyphs.SIGNS, "“…") + codes(BijoyGlyphs.HALVES, "”•")
            + codes(BijoyGlyphs.POSTS, "—’‘\u2212") + "]|" + HALF + "|" + POST + "|" + SIGN + ")++");

    private static final String HANGING = "(?:" + POST + "|©){0,6}+";

    private static final String CLUSTER =
            "(?:" + HALVES + BASE + "|" + HALF + "(?=" + POST + "))(?:" + POST + "|&" + BASE + "){0,6}+©?" + HANGING;

    private static final String CONSONANT = "(?:w" + CLUSTER + "|" + EARLY + CLUSTER + "[vŠ]?|" + CLUSTER + SIGN + "?)"
            + HANGING + "(?:&|u?[st]?|" + FINAL + SIGN + ")";

    private static final String VOWEL = "(?:A¨?v?|G(?:¨v)?|[BCDFEHIJ])u?[st]?";

    /** ঙ, ঞ, ণ, ড়, ঢ় and য় begin no word, and a sign cannot. */
    private static final Pattern BENGALI_WORD = Pattern.compile(
            "\\d*(?![OTYopqr])(?!" + EARLY + "[OTYopq])(?:(?![A-J])" + CONSONANT + "|" + VOWEL + "|r)+\\d*");

    private static final String LETTER = "[\\p{IsLatin}`_&&[^ªº]]";

    /** Without © ™ ® ª º at the end of a word, · in Catalan, accents and the ligatures of French. */
    private static final Pattern SYMBOL = Pattern.compile(
            "[†‡ˆ‰](?=" + LETTER + ")|(?<=" + LETTER + ")[©¨ª«¬®¯°±²³´µ¶¸¹»¼½¾¿¡¢£¤¥¦§×÷†‡ˆ‰‹›˜™„~`\u00AD\u2212](?="
                    + LETTER + ")|[¯š®]" + POST + "|[¤˜™][\\^§¢£¡ú]");

    private static final Pattern AA_SIGN = Pattern.compile("[A-Za-z]v(?=[b-df-hj-np-tv-xzA-Z])");

    private static final Pattern LAST_AA_SIGN = Pattern.compile("[A-Za-z]v$");

    private static final Pattern MIXED_CAPITALS = Pattern.compile("[a-z][A-Z]|[A-Z]{2,}[a-z]");

    /** What is longer is no word of any language; and to try it as one takes a stack as deep as it is long. */
    private static final int LONGEST = 100;

    /** Each word of Bijoy that counts has one of these: see {@link #SYMBOL} and {@link #AA_SIGN}. */
    private static final String TELLING = "v~`\u0160\u0161\u02C6\u02DC\u201E\u2020\u2021\u2030\u2039\u203A\u2122\u2212";

    private BijoyWords() {}

    static boolean mayBe(String text) {
        return mayBe(text, 0, text.length());
    }

    /** Whether anything that tells Bijoy stands there: nothing that lacks it is {@linkplain #areLikely likely}. */
    static boolean mayBe(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character >= 0x80 && character <= 0xFF && character != 0xA0
                    || (character < 0x80 || character >= 0x160 && character < 0x2E0 || character > 0x2010)
                            && TELLING.indexOf(character) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean areLikely(String text) {
        if (BENGALI.matcher(text).find() || MISREAD.matcher(text).find()) {
            return false;
        }
        List<String> words = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
        long bengali = count(words, BijoyWords::isBengali);
        return !words.isEmpty() && bengali * 100 >= words.size() * 85L && haveSigns(words);
    }

    private static boolean isBengali(String word) {
        return word.length() <= LONGEST && BENGALI_WORD.matcher(word).matches();
    }

    private static boolean haveSigns(List<String> words) {
        long symbols = count(words, SYMBOL.asPredicate());
        List<String> aa = words.stream()
                .filter(AA_SIGN.asPredicate().or(LAST_AA_SIGN.asPredicate()))
                .toList();
        if (symbols > 0) {
            long either =
                    count(words, SYMBOL.asPredicate().or(AA_SIGN.asPredicate()).or(LAST_AA_SIGN.asPredicate()));
            return either * 3 >= words.size();
        }
        return aa.size() >= 2
                && aa.size() * 2 >= words.size()
                && count(aa, AA_SIGN.asPredicate()) > 0
                && count(aa, MIXED_CAPITALS.asPredicate()) > 0;
    }

    private static long count(List<String> words, Predicate<String> which) {
        return words.stream().filter(which).count();
    }
}
