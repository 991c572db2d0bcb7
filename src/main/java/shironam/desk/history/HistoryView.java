package shironam.desk.history;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.StoryField;
import shironam.story.history.Revision;

/**
 * The history of a story, newest first.
 *
 * @param version what a restore from this page replaces
 * @param changedMeanwhile whether a restore was asked for from a page that another save has overtaken
 * @param brokenAt the first revision that was altered behind the back; null while the chain holds
 * @param onlyPinned whether the others are left out
 */
public record HistoryView(
        DeskFrame frame,
        long id,
        int version,
        String headline,
        boolean mayRestore,
        boolean changedMeanwhile,
        Integer brokenAt,
        boolean onlyPinned,
        List<Entry> entries) {

    /**
     * @param by who did it, or null for an import
     * @param fields what differs from what was there before
     * @param name what it is pinned under, empty for no name; null when it is not pinned
     * @param compareFrom whether a comparison starts from it unless another is chosen, {@code compareTo} likewise
     * @param earlier what was saved before it in the same sitting
     */
    record Entry(
            int number,
            Revision.Kind kind,
            String by,
            String when,
            String whenIso,
            List<StoryField> fields,
            boolean current,
            String name,
            boolean compareFrom,
            boolean compareTo,
            List<Entry> earlier) {

        public boolean pinned() {
            return name != null;
        }
    }
}
