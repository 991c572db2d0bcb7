package shironam.story.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;

/** Words that are looked for in a column of comparison keys that has an index of trigrams. */
public final class TrigramMatch {
    /** Further words of a text are not looked for: each costs as much as the first. */
    private static final int MOST = 16;

    private TrigramMatch() {}

    /** One word, or others that it may mean. A condition takes the values that stand beside it. */
    public record Word(List<String> meant) {
        /** For the index. */
        public String condition(String column) {
            return either(patterns(), column + " like ?");
        }

        /** Of LIKE. */
        public String[] patterns() {
            return meant.stream()
                    .flatMap(word -> Arrays.stream(TrigramMatch.patterns(word)))
                    .toArray(String[]::new);
        }

        /** The same, several times as fast where each row is looked at. */
        public String scan(String column) {
            return either(scanned(), "strpos(' ' || " + column + ", ?) > 0");
        }

        public String[] scanned() {
            return meant.stream()
                    .map(word -> hasTrigrams(word) ? word : " " + word)
                    .toArray(String[]::new);
        }

        private static String either(String[] values, String condition) {
            return Arrays.stream(values).map(value -> condition).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    public static List<Word> in(String text) {
        return in(text, Map.of());
    }

    /** @param meant by a word of the text, where it may mean others, too */
    public static List<Word> in(String text, Map<String, List<String>> meant) {
        String key = Normalization.key(text);
        return key.isEmpty()
                ? List.of()
                : Arrays.stream(key.split(" "))
                        .distinct()
                        .limit(MOST)
                        .map(word ->
                                new Word(Stream.concat(Stream.of(word), meant.getOrDefault(word, List.of()).stream())
                                        .toList()))
                        .toList();
    }

    private static String[] patterns(String word) {
        String pattern = word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        // the index knows what stands at the beginning of a word
        return hasTrigrams(word) ? new String[] {"%" + pattern} : new String[] {pattern, "% " + pattern};
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
