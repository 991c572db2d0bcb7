package shironam.body;

/** The HTML is nested deeper, or has more elements, than any text. The message says what helps. */
public class BodyTooDeep extends IllegalArgumentException {

    private BodyTooDeep(String message) {
        super(message);
    }

    static BodyTooDeep tooMany() {
        return new BodyTooDeep("The text has more than " + Markup.MOST_ELEMENTS
                + " elements: paste it as plain text, or a part at a time.");
    }

    BodyTooDeep() {
        this("The text is nested more than " + Markup.DEEPEST + " elements deep: paste it as plain text, or remove the"
                + " wrappers around it.");
    }
}
