package shironam.story;

/** Something was to be said, and nothing was. */
public class Wordless extends RuntimeException {
    Wordless(String what) {
        super(what + " has no words");
    }
}
