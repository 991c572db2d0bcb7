package shironam.desk.live;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.StoryState;
import shironam.story.breaking.BreakingNews;

/**
 * Where the line over every page is set.
 *
 * @param standing the one that readers see, or null
 * @param problem why the last one was not set, or null; what was typed stands in the form
 * @param find what a story was looked for by, and {@code found} what that found
 * @param until for a date field
 */
public record BreakingView(
        DeskFrame frame,
        Standing standing,
        boolean set,
        boolean takenAway,
        BreakingNews.Reason problem,
        String words,
        String find,
        List<Found> found,
        String until) {

    /** A story that the line may lead to. */
    record Found(long id, String headline, StoryState standing, String when, boolean chosen) {}

    public boolean isNoneChosen() {
        return found.stream().noneMatch(Found::chosen);
    }

    /** @param storyId the story that it leads to, or null */
    record Standing(String words, Long storyId, String by, String when, String until) {}

    /** How many letters the line may have. */
    public int longest() {
        return BreakingNews.LONGEST;
    }
}
