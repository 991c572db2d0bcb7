package shironam.story;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody typed into the form of a story and has not saved.
 *
 * @param number counts what was kept for this story and person, and never goes back
 * @param baseVersion the version of the story that the typing began with
 * @param fields the form, field by field; empty when nothing is unsaved
 */
public record WorkingCopy(int number, int baseVersion, Map<String, String> fields, Instant keptAt) {

    /**
     * What a window of a browser sends.
     *
     * @param tab names the window, anew at each load of the page
     * @param sequence counts the changes in that window
     * @param after the number of the newest working copy that the window has seen; 0 for none
     */
    public record Typed(int version, Map<String, String> fields, String tab, long sequence, int after) {}

    public boolean isUnsaved() {
        return !fields.isEmpty();
    }
}
