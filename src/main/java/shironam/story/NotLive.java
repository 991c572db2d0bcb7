package shironam.story;

/** Something was to be told live of a story that is not told live, or no longer. */
public class NotLive extends RuntimeException {
    NotLive(long storyId) {
        super("story " + storyId + " is not told live now");
    }
}
