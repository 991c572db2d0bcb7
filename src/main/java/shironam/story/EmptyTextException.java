package shironam.story;

/** Something was to be said, and nothing was. */
public class EmptyTextException extends RuntimeException {
    public EmptyTextException(String what) {
        super(what + " has no words");
    }
}
