package shironam.bangla;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Bengali sentences end. The breakers of the JDK and of ICU both end one after ড., মো. and উ.; this one knows that
 * in Bengali the danda ends a sentence, while a full stop only shortens a word or parts a number.
 */
public final class Sentences {

    /** U+09F7 is a currency sign that is typed for the danda. */
    private static final String DANDA = "।॥\u09F7";

    /** Quotes and brackets that belong to the sentence before; the straight quotes only if nothing stands between. */
    private static final String CLOSING = "(?:[’”»)\\]}'\"]|[ \\u00A0][’”»)\\]}])*+";

    private static final String BY_DANDA = "(?<![?!])[?!]*+[" + DANDA + "][?!" + DANDA + "]*+" + CLOSING + "(?![,;:])";

    /** Not {@code (!)}, not {@code ‘কেন?’, বলেন}, not a question mark inside a web address. */
    private static final String BY_QUESTION = "(?<![?!(\\[])[?!]++" + CLOSING + "(?![,;:/=&A-Za-z0-9])";

    /** Latin only, and only before a capital; an initial or a title is not the end. */
    private static final String BY_FULL_STOP = "(?<=[A-Za-z0-9%)\\]’”\"'])"
            + "(?<!(?<![A-Za-z])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Capt|Sgt|Rev|Hon|No|vs))"
            + "\\." + CLOSING + "(?=\\s+[‘“\"'(]?[A-ZÀ-ÖØ-Þ])";

    private static final Pattern END = Pattern.compile("\\R|" + BY_DANDA + "|" + BY_QUESTION + "|" + BY_FULL_STOP);

    private static final Pattern LIST_NUMBER = Pattern.compile("\\s*[0-9]+\\.");

    private Sentences() {}

    /**
     * The sentences in their order, without the white space between them; together they are the whole text.
     *
     * <pre>{@code split("ড. ইউনূস বলেন, ‘যাব না।’ কেন?") // ["ড. ইউনূস বলেন, ‘যাব না।’", "কেন?"]}</pre>
     */
    public static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (Matcher end = END.matcher(text); end.find(); ) {
            if (!LIST_NUMBER.matcher(text).region(start, end.end()).matches()) {
                add(text.substring(start, end.end()), sentences);
                start = end.end();
            }
        }
        add(text.substring(start), sentences);
        return sentences;
    }

    /** The first sentence; empty if there is none. */
    public static String first(String text) {
        List<String> sentences = split(text);
        return sentences.isEmpty() ? "" : sentences.get(0);
    }

    private static void add(String sentence, List<String> sentences) {
        int start = 0;
        int end = sentence.length();
        while (start < end && UCharacter.isUWhiteSpace(sentence.charAt(start))) {
            start++;
        }
        while (end > start && UCharacter.isUWhiteSpace(sentence.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(sentence.substring(start, end));
        }
    }
}
