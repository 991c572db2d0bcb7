package shironam.desk;

import shironam.story.Breaking;

/**
 * Where the line over every page is set.
 *
 * @param standing the one that readers see, or null
 * @param problem why the last one was not set, or null; what was typed stands in the form
 * @param until for a date field
 */
record BreakingView(
        Frame frame,
        Standing standing,
        boolean set,
        boolean takenAway,
        Breaking.Reason problem,
        String words,
        String story,
        String until) {

    /** @param storyId the story that it leads to, or null */
    record Standing(String words, Long storyId, String by, String when, String until) {}

    /** How many letters the line may have. */
    public int longest() {
        return Breaking.LONGEST;
    }
}
