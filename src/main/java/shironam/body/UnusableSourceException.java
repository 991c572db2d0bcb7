package shironam.body;

/** A source that no story can be made of. The message says what is wrong, {@link #whatToDo} what helps. */
public class UnusableSourceException extends Exception {

    /** Why, for reports and tests. */
    public enum Reason {
        /** Nothing in it that a reader could see. */
        NO_TEXT,
        /** All that it shows had to be left out. */
        NOTHING_LEFT,
        /** Nested deeper than any text is. */
        TOO_DEEP,
        /** A page that is something else. */
        NO_STORY
    }

    private final Reason reason;
    private final String whatToDo;

    public UnusableSourceException(Reason reason, String message, String whatToDo) {
        super(message);
        this.reason = reason;
        this.whatToDo = whatToDo;
    }

    public Reason reason() {
        return reason;
    }

    /** The reason as a stable code: {@code NO_TEXT}, {@code NOTHING_LEFT}, {@code TOO_DEEP}, {@code NO_STORY}. */
    public String code() {
        return reason.name();
    }

    public String whatToDo() {
        return whatToDo;
    }
}
