package shironam.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An event that is fired before a password is checked. Observers add words that everybody connects with this paper. */
public final class GuessableWords {
    private final List<String> words = new ArrayList<>();

    public void add(String... more) {
        Arrays.stream(more).filter(word -> word != null && !word.isBlank()).forEach(words::add);
    }

    List<String> words() {
        return words;
    }
}
