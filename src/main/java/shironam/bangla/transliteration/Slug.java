package shironam.bangla.transliteration;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import com.ibm.icu.text.UnicodeSetSpanner.CountMethod;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.regex.Pattern;
import shironam.bangla.Digits;
import shironam.bangla.Normalization;

/**
 * Names in URLs. A story's is Latin, because a Bengali headline takes some 380 bytes once it is percent-encoded and looks
 * like noise wherever it is pasted; a tag's stays Bengali, because it is short and readers type it.
 */
public final class Slug {

    /** Where nothing of the headline is left. */
    public static final String FALLBACK = "story";

    public static final int MAX_LENGTH = 60;

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final String BENGALI = "[" + Normalization.LETTERS + "]";

    /** The titles before names, which nobody reads letter by letter. */
    private static final Pattern TITLE = Pattern.compile("(?<!" + BENGALI + ")(ড|ডা|মো)\\.");

    private static final Map<String, String> TITLES = Map.of("ড", "dr ", "ডা", "dr ", "মো", "md ");

    /** ইউনিসেফ’র, don't, ১,০০,০০০: one word each. */
    private static final Pattern INNER_MARK = Pattern.compile("(?<=[\\p{L}\\p{M}])['’](?=\\p{L})|(?<=[0-9]),(?=[0-9])");

    private static final Pattern BENGALI_WORD = Pattern.compile("[" + Normalization.LETTERS + "\\u200C\\u200D]+");

    private static final UnicodeSetSpanner ACCENTS = spanner("[:Mn:]");

    private static final UnicodeSetSpanner NOT_ASCII_WORD = spanner("[^a-z0-9]");

    private static final UnicodeSetSpanner NOT_TAG_WORD = spanner("[^[:L:][:M:][:Nd:]]");

    private Slug() {}

    /**
     * A readable address for a headline, at most {@link #MAX_LENGTH} ASCII characters and whole words: {@code "পুতিন ও কিমের
     * চুক্তি"} becomes {@code "putin-o-kimer-chukti"}. Never empty, not unique.
     */
    public static String of(String headline) {
        String text = Digits.ascii(Normalization.nfc(headline));
        text = TITLE.matcher(text).replaceAll(title -> TITLES.get(title.group(1)));
        text = INNER_MARK.matcher(text).replaceAll("");
        text = BENGALI_WORD.matcher(text).replaceAll(word -> latin(word.group()));
        String slug = hyphenated(NOT_ASCII_WORD, plainLatin(text));
        return slug.isEmpty() ? FALLBACK : wholeWordsOf(slug);
    }

    /** Whether the text could be a story's slug: small ASCII letters and digits, joined by single hyphens. */
    public static boolean isSlug(String text) {
        return text != null && SLUG.matcher(text).matches();
    }

    /**
     * A tag's name in a URL, in its own script: {@code "র‍্যাব ও পুলিশ"} becomes {@code "র্যাব-ও-পুলিশ"}. Both encodings of
     * a letter give the same slug. Empty if the text holds neither letter nor digit.
     */
    public static String tag(String text) {
        String small = UCharacter.toLowerCase(ULocale.ROOT, Normalization.nfc(text));
        String visible = Normalization.nfc(Normalization.withoutZeroWidth(small));
        return hyphenated(NOT_TAG_WORD, visible);
    }

    private static String latin(String word) {
        String district = Districts.latin(word);
        return district == null ? Romanised.word(word) : district;
    }

    private static String plainLatin(String text) {
        String bare = ACCENTS.deleteFrom(NFKD.normalize(text));
        return UCharacter.toLowerCase(ULocale.ROOT, bare)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ł", "l")
                .replace("ı", "i");
    }

    private static String hyphenated(UnicodeSetSpanner gaps, String text) {
        return gaps.replaceFrom(gaps.trim(text), "-", CountMethod.WHOLE_SPAN);
    }

    private static String wholeWordsOf(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int lastHyphen = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, lastHyphen > 0 ? lastHyphen : MAX_LENGTH);
    }

    private static UnicodeSetSpanner spanner(String set) {
        return new UnicodeSetSpanner(new UnicodeSet(set).freeze());
    }
}
