package shironam.bangla.bijoy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each code of the font SutonnyMJ looks like. The font draws pieces, not letters: whole letters and ligatures
 * ({@link #BASES}), the left half of a conjunct ({@link #HALVES}) and what hangs on its right or below
 * ({@link #POSTS}); so pieces put together, and not a list of conjuncts, say what a word is.
 *
 * <p>Checked against the table of sarim/ibus-avro (ANSIconverter.js) and, where versions of the font differ (ক্ষ as ¶
 * and ÿ, ণ্ড as Ê and Ð), kept in both.
 */
final class BijoyGlyphs {

    static final Map<Character, String> VOWELS = pairs("A অ B ই C ঈ D উ E ঊ F ঋ G এ H ঐ I ও J ঔ");

    static final Map<Character, String> BASES = pairs("K ক L খ M গ N ঘ O ঙ P চ Q ছ R জ S ঝ T ঞ U ট V ঠ W ড X ঢ Y ণ "
            + "Z ত _ থ ` দ a ধ b ন c প d ফ e ব f ভ g ম h য i র j ল k শ l ষ m স n হ o ড\u09BC p ঢ\u09BC q য\u09BC "
            + "° ক্ক ± ক্ট ² ক্ষ্ম ³ ক্ত ´ ক্ম µ ক্র ¶ ক্ষ ÿ ক্ষ · ক্স ¸ গু ¹ জ্ঞ º গ্দ » গ্ধ ¼ ঙ্ক ½ ঙ্গ ¾ জ্জ "
            + "À জ্ঝ Á জ্ঞ Â ঞ্চ Ã ঞ্ছ Ä ঞ্জ Å ঞ্ঝ Æ ট্ট Ç ড্ড È ণ্ট É ণ্ঠ Ê ণ্ড Ð ণ্ড Ë ত্ত Ì ত্থ Î ত্র Ï দ্দ "
            + "× দ্ধ Ø দ্ব Ù দ্ম Ú ন্ঠ Û ন্ড Ü ন্ধ Ý ন্স Þ প্ট ß প্ত à প্প á প্স â ব্জ ã ব্দ ä ব্ধ å ভ্র ç ম্ফ "
            + "é ল্ক ê ল্গ ë ল্ট ì ল্ড í ল্প î ল্ফ ï শু ð শ্চ ñ শ্ছ ò ষ্ণ ó ষ্ট ô ষ্ঠ õ ষ্ফ ö স্খ ÷ স্ট ù স্ফ "
            + "û হু ü হৃ ý হ্ন þ হ্ম");

    static final Map<Character, String> HALVES = pairs("š ন্ › ন্ ¯ স্ ® ষ্ ¤ ম্ ˜ দ্ ™ দ্ ” চ্ • ঙ্");

    /** The soft hyphen is the ্ল of older versions, and the minus sign what became of it in many a file. */
    static final Map<Character, String> POSTS =
            pairs("\u2212 ্ল ¡ ্ব Ÿ ্ব ^ ্ব ¦ ্ব ¥ ্ম § ্ম œ ্ন è ্ন ¬ ্ল ø ্ল \u00AD ্ল "
                    + "ú ্প ‹ ্ক Œ ্ক্র ¿ ্ত্র Í ্ত — ্ত ’ ্থ ‘ ্তু ¢ ্ভ £ ্ভ্র ¨ ্য ª ্র « ্র Ö ্র");

    /** Signs that are typed before their cluster. */
    static final Map<Character, String> EARLY_SIGNS = pairs("w ি † ে ‡ ে ˆ ৈ ‰ ৈ");

    static final Map<Character, String> SIGNS = pairs("v া x ী y ু z ু æ ু “ ু ~ ূ ƒ ূ ‚ ূ „ ৃ … ৃ Š ৗ");

    static final Map<Character, String> FINALS = pairs("s ং t ঃ u ঁ");

    static final Map<Character, String> OTHERS =
            pairs("r ৎ | । $ ৳ Ô ‘ Õ ’ Ò “ Ó ” Ð – Ñ — 0 ০ 1 ১ 2 ২ 3 ৩ 4 ৪ 5 ৫ 6 ৬ 7 ৭ 8 ৮ 9 ৯");

    static final char REPH = '©';

    static final char HASANTA = '&';

    private BijoyGlyphs() {}

    /** The codes as the inside of a regex class, without those that are given. */
    static String codes(Map<Character, String> glyphs, String without) {
        return glyphs.keySet().stream()
                .filter(code -> without.indexOf(code) < 0)
                .map(code -> "\\x{%x}".formatted((int) code))
                .sorted()
                .collect(Collectors.joining());
    }

    private static Map<Character, String> pairs(String table) {
        String[] cells = table.split(" ");
        Map<Character, String> glyphs = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            glyphs.put(cells[i].charAt(0), cells[i + 1]);
        }
        return Map.copyOf(glyphs);
    }
}
