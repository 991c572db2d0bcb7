package shironam.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An event before a password is judged: whoever knows words that everybody connects with this paper adds them. */
public final class GuessableWords {
    private final List<String> words = new ArrayList<>();

    public void add(String... more) {
        Arrays.stream(more).filter(word -> word != null && !word.isBlank()).forEach(words::add);
    }

    List<String> words() {
        return words;
    }
}
