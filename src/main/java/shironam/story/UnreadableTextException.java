package shironam.story;

/** Readers have the story before them, and its new text would be in the Bijoy encoding, which they can't read. */
public class UnreadableTextException extends RuntimeException {
    public UnreadableTextException(long storyId) {
        super("story " + storyId + " would be in Bijoy");
    }
}
