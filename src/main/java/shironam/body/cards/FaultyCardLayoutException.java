package shironam.body.cards;

/** A file of {@code card-layouts} that can't be used. The message names file, line and entry, and what would be right. */
public class FaultyCardLayoutException extends Exception {
    FaultyCardLayoutException(String message) {
        super(message);
    }
}
