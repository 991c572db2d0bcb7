package shironam.story.changes;

import java.util.Map;

/**
 * Many stories that were not there before. Fired inside the transaction beside a {@link StoryChanged} for all of them;
 * observe it after success.
 *
 * @param texts the words of each story's body, by the story's number
 */
public record StoriesArrived(Map<Long, Text> texts) {
    /** @param body the HTML of which these are the words */
    public record Text(String body, String words) {}
}
