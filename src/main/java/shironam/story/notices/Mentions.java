package shironam.story.notices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a comment names: {@code @rafiq}, also with a Bengali ending ({@code @রফিককে}, {@code @রফিকের}). */
public final class Mentions {
    /** A mail address is no mention, so nothing of a word stands before the sign. */
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}@._-])@(\\S{2,80})");

    /** An ending that Bengali and English hang onto a name, and then no more of the word. */
    private static final Pattern AFTER_A_NAME = Pattern.compile("(?:-?(?:কে|রে|র|ের|এর|দের|তে|ও|ই|'s|’s))?"
            + "(?:$|[^\\p{L}\\p{M}\\p{N}_.-]|[.-]+(?:$|[^\\p{L}\\p{M}\\p{N}]))");

    private Mentions() {}

    /** Those of the names that a text mentions, in its order. Letters' case does not matter. */
    public static List<String> in(String text, List<String> names) {
        List<String> longestFirst = names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return MENTION.matcher(text)
                .results()
                .flatMap(found -> named(found.group(1), longestFirst).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> named(String word, List<String> longestFirst) {
        return longestFirst.stream().filter(name -> begins(word, name)).findFirst();
    }

    private static boolean begins(String word, String name) {
        return word.regionMatches(true, 0, name, 0, name.length())
                && AFTER_A_NAME.matcher(word.substring(name.length())).lookingAt();
    }
}
