package shironam.bangla.bijoy;

import static shironam.bangla.bijoy.BijoyGlyphs.codes;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;

/**
 * Text typed in the Bijoy encoding: Latin characters that look Bengali only in the font SutonnyMJ. Half of the country's
 * typists still write so, and what they paste is unreadable to search, to screen readers and in every other font.
 */
public final class Bijoy {

    /** What stays Latin in the midst of it. */
    public static final Pattern LATIN = Pattern.compile(
            "(?i)(?:https?://|www\\.)\\S+|(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++"
                    + "|&(?:amp|lt|gt|quot|apos|nbsp|zwn?j|shy|[lr][sd]quo|[nm]dash|hellip|#[0-9]{1,6}|#x[0-9a-f]{1,5});");

    private static final String PLAIN = codes(BijoyGlyphs.BASES, "Ð") + codes(BijoyGlyphs.VOWELS, "");

    private static final String LETTER = "[" + PLAIN + codes(BijoyGlyphs.EARLY_SIGNS, "")
            + codes(BijoyGlyphs.SIGNS, "“…‚„") + codes(BijoyGlyphs.FINALS, "")
            + codes(BijoyGlyphs.POSTS, "—’‘^\u00AD\u2212")
            + codes(BijoyGlyphs.HALVES, "”•") + "Ð©]";

    /** Ð is a dash too, unless it stands in a word. */
    static final String BASE = "(?:[" + PLAIN + "]|(?<=" + LETTER + ")Ð)";

    /** ” and • are pieces only where a piece fits. */
    static final String HALF = "(?:[" + codes(BijoyGlyphs.HALVES, "”•") + "]|”(?=[PQT])|•(?=[KLMNg³¶ÿ]))";

    /** ‘, ’ and — are pieces only behind the half of a conjunct. */
    static final String POST = "(?:[" + codes(BijoyGlyphs.POSTS, "—’‘\u2212") + "]|(?<=[š¯®])[—’‘]|(?<=" + LETTER
            + ")\u2212(?=" + LETTER + "))";

    static final String EARLY = "[" + codes(BijoyGlyphs.EARLY_SIGNS, "") + "]";

    /** No word ends in ৃ, but many a sentence in an ellipsis. */
    static final String SIGN =
            "(?:[" + codes(BijoyGlyphs.SIGNS, "“…") + "]|(?<=" + LETTER + "|[\u00AD\u2212])“|…(?=" + LETTER + "))";

    static final String FINAL = "[" + codes(BijoyGlyphs.FINALS, "") + "]";

    /** No cluster has more; without a bound, a page of halves would be read anew from each of them. */
    static final String HALVES = HALF + "{0,4}+";

    private static final Pattern SYLLABLE = Pattern.compile("(?<early>" + EARLY + ")?"
            + "(?<core>(?:" + HALVES + BASE + "|" + HALF + ")(?:" + POST + "|&" + HALVES + BASE + "){0,6}+)"
            + "(?<tail>(?:" + POST + "|" + SIGN + "|" + FINAL + "|[©&]){0,12}+)");

    private static final Pattern STRAY = Pattern.compile("(?s)" + SIGN + "|" + EARLY + "|" + FINAL + "|.");

    /** In the font ষ্ফ is one piece, yet it is also typed as two. */
    private static final Pattern SPH = Pattern.compile("®[ùõ]");

    /** Older versions have whole conjuncts under codes that are pieces in newer ones; there, no piece fits. */
    private static final Map<Pattern, String> OLD_CONJUNCTS = Map.of(
            Pattern.compile("(?<=v)Í|(?<!" + LETTER + ")Í"), "Z¥", // ত্ম: আত্মহত্যা
            Pattern.compile("(?<!" + LETTER + ")ø|(?<=[w†‡ˆ‰])ø"), "¯œ", // স্ন: স্নান
            Pattern.compile("(?<=w[" + PLAIN + "])æ"), "¤œ"); // ম্ন: নিম্ন

    /** Codes 80 to 9F that somebody took for Latin-1. */
    private static final Pattern CONTROL = Pattern.compile("[\\x80-\\x9F&&[^\\x81\\x8D\\x8F\\x90\\x9D]]");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Bijoy() {}

    /**
     * Whether the text looks like Bijoy and like nothing else; see {@link BijoyWords} for the rule. To be used for an
     * offer with a preview: what is recognised may still have English words in it.
     */
    public static boolean isLikely(String text) {
        return BijoyWords.mayBe(text)
                && BijoyWords.areLikely(LATIN.matcher(windows(text)).replaceAll(" "));
    }

    /** Whether a line of this HTML could be likely to be Bijoy; a false is certain, and found without reading the HTML. */
    public static boolean mayBeIn(String html) {
        for (int at = 0; at < html.length(); ) {
            int tag = html.indexOf('<', at);
            if (BijoyWords.mayBe(html, at, tag < 0 ? html.length() : tag)) {
                return true;
            }
            int end = tag < 0 ? -1 : html.indexOf('>', tag);
            at = end < 0 ? html.length() : end + 1;
        }
        return false;
    }

    /**
     * The text in Unicode, normalised. For plain text, not for HTML; web and mail addresses, entities and what is Bengali
     * already stay, while English words become nonsense, since nothing tells them apart.
     *
     * <pre>{@code
     * toUnicode("GKv e‡m Zywg") // "একা বসে তুমি"
     * toUnicode("ivóªcwZ")      // "রাষ্ট্রপতি"
     * }</pre>
     */
    public static String toUnicode(String text) {
        String typed = windows(text);
        StringBuilder unicode = new StringBuilder(typed.length() * 2);
        int start = 0;
        for (Matcher latin = LATIN.matcher(typed); latin.find(); start = latin.end()) {
            unicode.append(converted(typed.substring(start, latin.start()))).append(latin.group());
        }
        return Normalization.nfc(
                unicode.append(converted(typed.substring(start))).toString());
    }

    private static String converted(String typed) {
        String text = SPH.matcher(typed).replaceAll("õ");
        for (Map.Entry<Pattern, String> old : OLD_CONJUNCTS.entrySet()) {
            text = old.getKey().matcher(text).replaceAll(old.getValue());
        }
        StringBuilder unicode = new StringBuilder(text.length() * 2);
        int start = 0;
        for (Matcher syllable = SYLLABLE.matcher(text); syllable.find(); start = syllable.end()) {
            unicode.append(strays(text.substring(start, syllable.start())));
            unicode.append(syllable(syllable.group("early"), syllable.group("core"), syllable.group("tail")));
        }
        return unicode.append(strays(text.substring(start))).toString();
    }

    private static String syllable(String early, String core, String tail) {
        BijoySyllable syllable = new BijoySyllable(early);
        core.chars().forEach(code -> syllable.add((char) code));
        tail.chars().forEach(code -> syllable.add((char) code));
        return syllable.unicode();
    }

    /** Digits, punctuation, and signs without a letter, which are shown as they are. */
    private static String strays(String text) {
        return STRAY.matcher(text).replaceAll(stray -> Matcher.quoteReplacement(stray(stray)));
    }

    private static String stray(MatchResult stray) {
        char code = stray.group().charAt(0);
        boolean ambiguous = "“…”‘’—•\u00AD\u2212".indexOf(code) >= 0;
        String sign = ambiguous ? null : BijoySyllable.sign(code);
        return sign == null ? BijoyGlyphs.OTHERS.getOrDefault(code, stray.group()) : sign;
    }

    private static String windows(String text) {
        return CONTROL.matcher(text)
                .replaceAll(control ->
                        new String(new byte[] {(byte) control.group().charAt(0)}, WINDOWS));
    }
}
