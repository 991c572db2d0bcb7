package shironam.story.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import shironam.bangla.Normalization;

/** Words that are looked for in a column of comparison keys that has an index of trigrams. */
public final class TrigramMatch {
    private TrigramMatch() {}

    /** @param patterns of LIKE, one of which has to fit */
    public record Word(String[] patterns) {
        public String condition(String column) {
            return Arrays.stream(patterns)
                    .map(pattern -> column + " like ?")
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    public static List<Word> in(String text) {
        String key = Normalization.key(text);
        return key.isEmpty()
                ? List.of()
                : Arrays.stream(key.split(" ")).map(TrigramMatch::word).toList();
    }

    private static Word word(String word) {
        String pattern = word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        // the index knows what stands at the beginning of a word
        return hasTrigrams(word)
                ? new Word(new String[] {"%" + pattern})
                : new Word(new String[] {pattern, "% " + pattern});
    }

    /** Whether the index has anything to look up for it: three letters in a row, as PostgreSQL counts letters. */
    private static boolean hasTrigrams(String word) {
        int run = 0;
        for (int letter : word.codePoints().toArray()) {
            run = Character.isAlphabetic(letter) || Character.isDigit(letter) ? run + 1 : 0;
            if (run == 3) {
                return true;
            }
        }
        return false;
    }
}
