package shironam.body;

import shironam.body.cleaning.Markup;

/** The HTML is nested deeper, or has more elements, than any text. The message says what helps, for the command line. */
public class BodyTooDeepException extends IllegalArgumentException {
    public enum Reason {
        TOO_DEEP,
        TOO_MANY_ELEMENTS
    }

    public final Reason reason;

    private BodyTooDeepException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public static BodyTooDeepException tooMany() {
        return new BodyTooDeepException(
                Reason.TOO_MANY_ELEMENTS,
                "The text has more than " + Markup.MOST_ELEMENTS
                        + " elements: paste it as plain text, or a part at a time.");
    }

    public BodyTooDeepException() {
        this(
                Reason.TOO_DEEP,
                "The text is nested more than " + Markup.DEEPEST
                        + " elements deep: paste it as plain text, or remove the" + " wrappers around it.");
    }
}
