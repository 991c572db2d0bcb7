package shironam.bangla.copycheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shironam.bangla.Digits;
import shironam.bangla.Normalization;
import shironam.bangla.bijoy.Bijoy;
import shironam.bangla.copycheck.CopyCheck.Finding;
import shironam.bangla.copycheck.CopyCheck.Kind;

/**
 * The rules of {@link CopyCheck}, narrow on purpose: read through on 2,000 articles, they find mistakes and little else.
 * Each takes away what it finds (a bar, a space, an ASCII digit) and gives none back, so mending comes to an end. What no
 * word can hold is found by {@link ImpossibleSequences}.
 */
final class CopyRules {

    private static final String LETTER = "[" + Normalization.LETTERS + "]";

    private static final String NO_LETTER_BEFORE = "(?<!" + LETTER + ")";

    private static final String NO_LETTER_BEHIND = "(?!" + LETTER + ")";

    private static final String JOINER = "[\\u200C\\u200D]";

    /** Joiners matter beside a hasanta (র‍্যাব, উদ্‌যাপন) and outside Bengali (emoji, Persian), else not. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]+"
                    + "|(?<=" + LETTER + ")(?<!\\u09CD)" + JOINER + "++(?!\\u09CD)"
                    + "|(?<![\\u09CD\\u200C\\u200D\\p{So}\\uFE0F])" + JOINER + "++(?=" + LETTER + ")(?!\\u09CD)");

    /**
     * The bar only at the end of something, as measured: with a space before it, it parts the fields of a dateline. The
     * verse mark ॥ is a character of its own.
     */
    private static final Pattern DANDA = Pattern.compile("\u09F7|(?<=" + LETTER + ")\\|(?=[\\s’”\"')]|$)|(?<=" + LETTER
            + "[’”\"')])\\|(?=\\s|$)|।(?:[ \\u00A0]*।)++");

    /** With a space before it only where nothing follows on the line: {@code যায় |}. */
    private static final Pattern BAR_AT_END =
            Pattern.compile("(?<=" + LETTER + ")[ \\u00A0]{1,2}\\|(?=[ \\u00A0]{0,2}(?:\\n|\\z))");

    /**
     * First parts of words, since a colon between two letters is a label far more often ({@code কোথায়, কখন:আবুধাবি}); 25 of
     * 26 in the articles were.
     */
    private static final Pattern VISARGA = Pattern.compile("(?:" + NO_LETTER_BEFORE
            + "(?:দু|নি|অন্ত|আন্ত|পুন|প্রাত|মন|বয\u09BC|শির|তপ|স্বত|অত|বহি|যশ|পয\u09BC|চতু|অধ|ইত|নম|জ্যোতি|স্রোত|ছন্দ|তেজ|সদ্য|স্ব)"
            + "|দু(?=:খ)):(?=" + LETTER + ")");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9০-৯])[0-9০-৯]++(?:[.,][0-9০-৯]++)*+(?![A-Za-z])");

    private static final Pattern ASCII_DIGIT = Pattern.compile("[0-9]");

    private static final Pattern BENGALI_DIGIT = Pattern.compile("[০-৯]");

    /**
     * The press writes মো. 130 times for one মোঃ. সাঃ, রাঃ and আঃ only in brackets, as আঃ is a sigh; পুনঃ is a word of its
     * own. With a colon only the titles before a name.
     */
    private static final Pattern ABBREVIATION = Pattern.compile(NO_LETTER_BEFORE
            + "(মো|মোহা|মোসা|মোছা|মু|মুহা|ডা|ড|অ্যাড|প্রফে|অধ্যা|ইঞ্জি|লে|অব|প্রা|লি|কো|রেজি|খ্রি)ঃ\\.?"
            + NO_LETTER_BEHIND
            + "|(?<=\\()(সা|রা|আ|রহ|দা)ঃ(?=\\))"
            + "|" + NO_LETTER_BEFORE + "(মো|মোসা|মোছা|ডা|ড):(?=[ \\u00A0]" + LETTER + ")");

    private static final Pattern GLUED_NAME =
            Pattern.compile(NO_LETTER_BEFORE + "(মো|মোসা|মোছা)ঃ\\.?(?=" + LETTER + ")");

    private static final Pattern SPACE = Pattern.compile("(?<=\\S)[ \\u00A0]+(?=।)|[ \\u00A0]{2,}");

    private static final String OPENS = "(?<=^|[\\s(\\[{‘“—–-])";

    /** The quotes end a word, or carry a case ending: 'আমি'র. */
    private static final String CLOSES = "(?![A-Za-z0-9০-৯])(?:" + NO_LETTER_BEHIND
            + "|(?=(?:র|এর|ের|কে|তে|এ|ে|ও|ই|টি|টা)" + NO_LETTER_BEHIND + "))";

    private static final Pattern DOUBLE_QUOTES = quotes("\"", "“”");

    private static final Pattern SINGLE_QUOTES = quotes("'", "‘’");

    private CopyRules() {}

    /** What the rules find, in order; where two overlap, the first. */
    static List<Finding> find(String text) {
        List<Finding> found = Stream.of(
                        found(Kind.INVISIBLE, INVISIBLE, text, match -> ""),
                        found(Kind.DANDA, DANDA, text, match -> "।"),
                        visargas(text),
                        found(Kind.DANDA, BAR_AT_END, text, match -> "।"),
                        ImpossibleSequences.find(text),
                        found(Kind.DIGITS, NUMBER, text, CopyRules::bengaliIfMixed),
                        found(Kind.ABBREVIATION, ABBREVIATION, text, match -> shortened(match) + "."),
                        found(Kind.ABBREVIATION, GLUED_NAME, text, match -> shortened(match) + ". "),
                        found(Kind.SPACE, SPACE, text, match -> beforeDanda(match, text) ? "" : " "),
                        quotes(DOUBLE_QUOTES, text, "“", "”"),
                        quotes(SINGLE_QUOTES, text, "‘", "’"))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Finding::start))
                .toList();
        return apart(found, addresses(text));
    }

    private static List<Finding> found(Kind kind, Pattern rule, String text, Function<MatchResult, String> mend) {
        return rule.matcher(text)
                .results()
                .map(match -> new Finding(kind, match.start(), match.end(), mend.apply(match)))
                .filter(finding -> !finding.mend().equals(text.substring(finding.start(), finding.end())))
                .toList();
    }

    /** Only the colon, not the letters before it that say what it is. */
    private static List<Finding> visargas(String text) {
        return VISARGA.matcher(text)
                .results()
                .map(match -> new Finding(Kind.VISARGA, match.end() - 1, match.end(), "ঃ"))
                .toList();
    }

    private static List<Finding> quotes(Pattern rule, String text, String opening, String closing) {
        return rule.matcher(text)
                .results()
                .flatMap(match -> Stream.of(
                        new Finding(Kind.QUOTE, match.start(), match.start() + 1, opening),
                        new Finding(Kind.QUOTE, match.end() - 1, match.end(), closing)))
                .toList();
    }

    private static Pattern quotes(String straight, String curly) {
        String inside = "[^\\n" + straight + curly + "]";
        return Pattern.compile(OPENS + straight + "(?=\\S)(?=" + inside + "*" + LETTER + ")" + inside + "+(?<=\\S)"
                + straight + CLOSES);
    }

    private static String bengaliIfMixed(MatchResult number) {
        String digits = number.group();
        boolean both = ASCII_DIGIT.matcher(digits).find()
                && BENGALI_DIGIT.matcher(digits).find();
        return both ? Digits.bengali(digits) : digits;
    }

    private static String shortened(MatchResult abbreviation) {
        for (int group = 1; group <= abbreviation.groupCount(); group++) {
            if (abbreviation.group(group) != null) {
                return abbreviation.group(group);
            }
        }
        throw new IllegalStateException("An abbreviation without letters: " + abbreviation.group());
    }

    private static boolean beforeDanda(MatchResult spaces, String text) {
        return text.startsWith("।", spaces.end())
                && spaces.start() > 0
                && !Character.isWhitespace(text.charAt(spaces.start() - 1));
    }

    private static List<MatchResult> addresses(String text) {
        return Bijoy.LATIN.matcher(text).results().toList();
    }

    private static List<Finding> apart(List<Finding> sorted, List<MatchResult> addresses) {
        List<Finding> apart = new ArrayList<>();
        int end = 0;
        int next = 0;
        for (Finding finding : sorted) {
            while (next < addresses.size() && addresses.get(next).end() <= finding.start()) {
                next++;
            }
            boolean inAddress = next < addresses.size() && addresses.get(next).start() < finding.end();
            if (finding.start() >= end && !inAddress) {
                apart.add(finding);
                end = finding.end();
            }
        }
        return apart;
    }
}
