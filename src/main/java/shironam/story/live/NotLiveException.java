package shironam.story.live;

/** Something was to be told live of a story that is not told live, or no longer. */
public class NotLiveException extends RuntimeException {
    NotLiveException(long storyId) {
        super("story " + storyId + " is not told live now");
    }
}
