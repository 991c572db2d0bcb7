package shironam.story;

/** Somebody changed the story after the page was opened that asks for this. Nothing was done, and nothing is lost. */
public class ChangedMeanwhile extends RuntimeException {
    ChangedMeanwhile(long storyId) {
        super("story " + storyId + " was changed by somebody else");
    }
}
