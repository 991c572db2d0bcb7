package shironam.search;

import java.util.List;
import shironam.story.Teaser;

/**
 * One page of what a search found.
 *
 * @param how by what it was found
 * @param total how many there are, as far as they are counted
 * @param counted whether that is all of them
 */
public record Found(List<Hit> hits, How how, int total, boolean counted) {
    public enum How {
        /** The words, in any of their forms; Latin letters by their sound. */
        WORDS,
        /** Headlines that look alike. */
        LIKENESS,
        NOTHING
    }

    static final Found NONE = new Found(List.of(), How.NOTHING, 0, true);

    /** A story, with what was looked for marked in its headline and in a piece of its text. */
    public record Hit(Teaser story, List<Piece> headline, List<Piece> excerpt) {}

    /** A stretch of text, marked or not. */
    public record Piece(String text, boolean marked) {}
}
