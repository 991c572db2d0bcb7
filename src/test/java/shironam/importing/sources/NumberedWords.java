package shironam.importing.sources;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that are told apart, so that a text shows whether one was lost, doubled or moved. */
public final class NumberedWords {
    private static final String WORD = "শব্দ";
    private static final Pattern NUMBERED = Pattern.compile(WORD + "\\d+");

    private NumberedWords() {}

    /** Each W becomes a word of its own. */
    public static String numbered(String text) {
        StringBuilder numbered = new StringBuilder();
        int word = 0;
        for (char sign : text.toCharArray()) {
            numbered.append(sign == 'W' ? WORD + word++ : String.valueOf(sign));
        }
        return numbered.toString();
    }

    public static List<String> words(String text) {
        return NUMBERED.matcher(text).results().map(MatchResult::group).toList();
    }
}
