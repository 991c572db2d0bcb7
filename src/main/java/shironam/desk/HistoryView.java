package shironam.desk;

import java.util.List;
import shironam.story.Revision;

/**
 * The history of a story, newest first.
 *
 * @param version what a restore from this page replaces
 * @param changedMeanwhile whether a restore was asked for from a page that another save has overtaken
 */
record HistoryView(
        Frame frame,
        long id,
        int version,
        String headline,
        boolean mayRestore,
        boolean changedMeanwhile,
        List<Entry> entries) {

    /**
     * @param by who did it, or null for an import
     * @param parts what differs from the revision before
     */
    record Entry(
            int number,
            Revision.Kind kind,
            String by,
            String when,
            String whenIso,
            List<Comparison.Part> parts,
            boolean current) {}
}
