package shironam.story.writing;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody typed into the form of a story and has not saved.
 *
 * @param number counts what was kept for this story and person, and never goes back
 * @param baseVersion the version of the story that the typing began with
 * @param fields the form, field by field; empty when nothing is unsaved
 * @param tab the window that wrote it, and {@code sequence} the last of its changes that is in it
 */
public record WorkingCopy(
        int number, int baseVersion, Map<String, String> fields, Instant keptAt, String tab, long sequence) {

    /**
     * What a window of a browser sends.
     *
     * @param tab names the window, anew at each load of the page
     * @param sequence counts the changes in that window
     * @param after the number of the newest working copy that the window has seen; 0 for none
     * @param continues windows before it whose text it goes on from, each with the last change that is in it: they had
     *     died with more than the server has received
     */
    public record Typed(
            int version,
            Map<String, String> fields,
            String tab,
            long sequence,
            int after,
            Map<String, Long> continues) {
        public Typed {
            continues = continues == null ? Map.of() : continues;
        }

        public Typed(int version, Map<String, String> fields, String tab, long sequence, int after) {
            this(version, fields, tab, sequence, after, Map.of());
        }
    }

    public boolean isUnsaved() {
        return !fields.isEmpty();
    }
}
