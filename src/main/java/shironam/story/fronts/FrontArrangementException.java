package shironam.story.fronts;

/** What was wanted of a front can't be, and why. */
public class FrontArrangementException extends RuntimeException {
    public final Reason reason;

    public enum Reason {
        STORY_UNKNOWN,
        SLOT_UNKNOWN,
        TIME_UNUSABLE,
        TIME_OVER,
        BLOCK_UNKNOWN,
        COUNT_UNUSABLE,
        TOO_MANY_BLOCKS,
        NO_SUCH_VERSION
    }

    public FrontArrangementException(Reason reason) {
        super("not arranged: " + reason);
        this.reason = reason;
    }
}
