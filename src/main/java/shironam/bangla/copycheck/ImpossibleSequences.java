package shironam.bangla.copycheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;
import shironam.bangla.copycheck.CopyCheck.Finding;
import shironam.bangla.copycheck.CopyCheck.Kind;

/**
 * Letters and signs in an order that no Bengali word has: what slips of the hand, old converters and typing in the order
 * in which signs are drawn leave behind. For text in {@link Normalization#nfc}.
 */
final class ImpossibleSequences {
    private static final String CONSONANT = "(?:[ক-নপ-রলশ-হ]\u09BC?)";

    private static final String CLUSTER = CONSONANT + "(?:\u09CD" + CONSONANT + "){0,4}+";

    private static final String SIGN = "[\u09BE-\u09C4\u09C7\u09C8\u09CB\u09CC]";

    private static final String BEFORE_WORD = "(?<![^\\s‘“(])";

    private record Rule(Pattern pattern, Function<MatchResult, String> mend) {
        Rule(String pattern, Function<MatchResult, String> mend) {
            this(Pattern.compile(pattern), mend);
        }
    }

    private static final List<Rule> RULES = List.of(
            // সাহাযে্যর: the sign was typed before the য-ফলা that it follows
            new Rule("(" + SIGN + ")\u09CD([যর])(?!\u09BC)", match -> "\u09CD" + match.group(2) + match.group(1)),
            // নিু for নিম্ন and ভিওি for ভিত্তি, as converters of old copy left them; আ্যা for অ্যা
            new Rule("িু", match -> "িম্ন"),
            new Rule("(?<=[\u0985-\u09CD])ও(?=" + SIGN + ")", match -> "ত্ত"),
            new Rule("আ\u09CDযা", match -> "অ\u09CDযা"),
            // মু্ক্তি, হা্মলা: a hasanta hangs on a letter without a vowel only
            new Rule("(?<=" + SIGN + ")\u09CD+(?![যর](?!\u09BC))", match -> ""),
            new Rule("(?<=[আ-ঊঐ-ঔঁ-ঃৎ])\u09CD+(?!\u200C)", match -> ""),
            new Rule("\u09CD{2,}", match -> "\u09CD"),
            // অাগামী, and a sign on a vowel that has its own letter
            new Rule("অ\u09BE", match -> "আ"),
            new Rule("(?<=[আ-ঐঔ]|(?<![\u0985-\u09CD])ও)" + SIGN + "+", match -> ""),
            // চঁাদ: what ends a syllable was typed before its vowel
            new Rule("([ঁংঃ])(" + SIGN + ")(?!" + SIGN + ")", match -> match.group(2) + match.group(1)),
            new Rule("(" + SIGN + ")" + SIGN + "+", match -> match.group(1)),
            new Rule("([ঁংঃ])\\1+", match -> match.group(1)),
            // উত্সব: ত has no such conjunct, and ৎ carries no vowel
            new Rule("ত্(?=[ক-ণদধপফভশষসহ])", match -> "ৎ"),
            new Rule("ৎ(?=" + SIGN + ")", match -> "ত"),
            // েথেক: typed as it is drawn
            new Rule(
                    BEFORE_WORD + "[\u09BF\u09C7\u09C8][" + Normalization.LETTERS + "]++",
                    match -> spoken(match.group())),
            // ৩ঃ৩০: the time
            new Rule("(?<=[0-9০-৯])ঃ(?=[0-9০-৯])", match -> ":"));

    private static final Pattern DRAWN = Pattern.compile("([\u09BF\u09C7\u09C8])(" + CLUSTER + ")");

    private static final Pattern TWO_SIGNS = Pattern.compile(SIGN + SIGN);

    private ImpossibleSequences() {}

    /** In the order in which it is spoken; where that can't be, without the sign before it. */
    private static String spoken(String drawn) {
        String spoken = DRAWN.matcher(drawn).replaceAll("$2$1");
        return spoken.equals(drawn) || TWO_SIGNS.matcher(spoken).find() ? drawn.substring(1) : spoken;
    }

    static List<Finding> find(String text) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.pattern()
                    .matcher(text)
                    .results()
                    .map(match -> new Finding(
                            Kind.IMPOSSIBLE,
                            match.start(),
                            match.end(),
                            rule.mend().apply(match)))
                    .forEach(found::add);
        }
        return found;
    }
}
