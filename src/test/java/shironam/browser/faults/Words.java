package shironam.browser.faults;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed in one run, word by word: {@code w2x7} is the seventh of the third window, so the age of a text can be
 * read off it. And what became of the words: which were acknowledged, and which somebody gave up knowingly.
 */
final class Words {
    private static final Pattern WORD = Pattern.compile("w\\d+x\\d+");

    private final int[] typed;

    /** Told by many threads, in which answers come. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private final Set<String> passedOver = new HashSet<>();
    private final Set<String> discarded = new HashSet<>();

    Words(int windows) {
        typed = new int[windows];
    }

    static Set<String> in(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    String next(int window) {
        return "w" + window + "x" + ++typed[window];
    }

    /** The server took them, or the page says that this browser keeps them. */
    void acknowledge(Collection<String> words) {
        acknowledged.addAll(words);
    }

    /** Somebody saw both texts and went on with the other one: the history is enough. */
    void passOver(Collection<String> words) {
        passedOver.addAll(words);
    }

    /** Somebody threw them away. */
    void discard(Collection<String> words) {
        discarded.addAll(words);
    }

    /** Those acknowledged that are not among these. */
    Set<String> lostFrom(Set<String> found, Collection<Integer> windows) {
        Set<String> lost = new TreeSet<>();
        for (String word : acknowledged) {
            if (windows.contains(window(word)) && !found.contains(word) && !discarded.contains(word)) {
                lost.add(word);
            }
        }
        return lost;
    }

    /** The last word of that window that has to be in sight. */
    Optional<String> newest(int window) {
        return acknowledged.stream()
                .filter(word -> window(word) == window)
                .filter(word -> !passedOver.contains(word) && !discarded.contains(word))
                .max(Comparator.comparingInt(Words::age));
    }

    private static int window(String word) {
        return Integer.parseInt(word.substring(1, word.indexOf('x')));
    }

    private static int age(String word) {
        return Integer.parseInt(word.substring(word.indexOf('x') + 1));
    }
}
