package shironam.story;

import java.util.List;

/** The story cannot go before readers yet. */
public class NotReadyException extends RuntimeException {
    public final List<PublishRequirement> missing;

    public NotReadyException(List<PublishRequirement> missing) {
        super("the story is not ready for readers, it lacks: " + missing);
        this.missing = List.copyOf(missing);
    }
}
