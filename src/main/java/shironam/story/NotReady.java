package shironam.story;

import java.util.List;

/** The story cannot go before readers yet. */
public class NotReady extends RuntimeException {
    public final List<Missing> missing;

    NotReady(List<Missing> missing) {
        super("the story is not ready for readers, it lacks: " + missing);
        this.missing = List.copyOf(missing);
    }
}
