package shironam.body;

import shironam.body.cleaning.Markup;

/** The HTML is nested deeper, or has more elements, than any text. The message says what helps. */
public class BodyTooDeepException extends IllegalArgumentException {

    private BodyTooDeepException(String message) {
        super(message);
    }

    public static BodyTooDeepException tooMany() {
        return new BodyTooDeepException("The text has more than " + Markup.MOST_ELEMENTS
                + " elements: paste it as plain text, or a part at a time.");
    }

    public BodyTooDeepException() {
        this("The text is nested more than " + Markup.DEEPEST + " elements deep: paste it as plain text, or remove the"
                + " wrappers around it.");
    }
}
