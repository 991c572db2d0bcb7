package shironam.search;

import java.util.List;
import shironam.story.reading.Teaser;

/**
 * One page of what a search found.
 *
 * @param how by what it was found
 * @param total how many there are, as far as they are counted
 * @param guesses words that no story has, and what was looked for instead
 * @param counted whether that is all of them
 */
public record SearchResult(List<Hit> hits, How how, List<Guess> guesses, int total, boolean counted) {
    public enum How {
        /** The words, in any of their forms; Latin letters by their sound. */
        WORDS,
        /** Headlines that look alike. */
        LIKENESS,
        NOTHING
    }

    public static final SearchResult NONE = new SearchResult(List.of(), How.NOTHING, List.of(), 0, true);

    /** A story, with what was looked for marked in its headline and in a piece of its text. */
    public record Hit(Teaser story, List<Piece> headline, List<Piece> excerpt) {}

    /** What was typed, and the words of the stories that sound or are put together like it. */
    public record Guess(String typed, List<String> instead) {}

    /** A stretch of text, marked or not. */
    public record Piece(String text, boolean marked) {}
}
