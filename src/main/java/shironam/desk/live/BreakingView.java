package shironam.desk.live;

import shironam.desk.DeskFrame;
import shironam.story.breaking.BreakingNews;

/**
 * Where the line over every page is set.
 *
 * @param standing the one that readers see, or null
 * @param problem why the last one was not set, or null; what was typed stands in the form
 * @param until for a date field
 */
public record BreakingView(
        DeskFrame frame,
        Standing standing,
        boolean set,
        boolean takenAway,
        BreakingNews.Reason problem,
        String words,
        String story,
        String until) {

    /** @param storyId the story that it leads to, or null */
    record Standing(String words, Long storyId, String by, String when, String until) {}

    /** How many letters the line may have. */
    public int longest() {
        return BreakingNews.LONGEST;
    }
}
