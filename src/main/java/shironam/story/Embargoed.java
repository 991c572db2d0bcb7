package shironam.story;

import java.time.Instant;

/** Readers would see the story before its embargo ends. */
public class Embargoed extends RuntimeException {
    public final Instant until;

    Embargoed(Instant until) {
        super("the story is under embargo until " + until);
        this.until = until;
    }
}
