package shironam.body;

/** The HTML is nested deeper than any text is. */
public class BodyTooDeep extends IllegalArgumentException {

    BodyTooDeep() {
        super("The text is nested more than " + Markup.DEEPEST + " elements deep: paste it as plain text, or remove the"
                + " wrappers around it.");
    }
}
