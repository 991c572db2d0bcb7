package shironam.story.library;

import java.time.Instant;

/**
 * Where a picture is or was.
 *
 * @param place the number of the story or the author; 0 for the paper's logo
 * @param title the story's headline or the author's name; empty where it is gone
 * @param began when it came there, null where that is not known
 * @param ended when it went, null while it is there
 */
public record PictureUse(Kind kind, long place, String title, Instant began, Instant ended) {
    public enum Kind {
        /** As its lead picture, or in its text. */
        STORY,
        /** In a story, on a card that leads to another site. */
        CARD,
        AUTHOR,
        /** As the logo. */
        PAPER
    }
}
