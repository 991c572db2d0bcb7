package shironam.story.workflow;

import java.time.Instant;

/** Readers would see the story before its embargo ends. */
public class EmbargoException extends RuntimeException {
    public final Instant until;

    EmbargoException(Instant until) {
        super("the story is under embargo until " + until);
        this.until = until;
    }
}
