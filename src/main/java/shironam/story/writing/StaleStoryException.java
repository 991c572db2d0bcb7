package shironam.story.writing;

/** Somebody changed the story after the page was opened that asks for this. Nothing was done, and nothing is lost. */
public class StaleStoryException extends RuntimeException {
    public StaleStoryException(long storyId) {
        super("story " + storyId + " was changed by somebody else");
    }
}
