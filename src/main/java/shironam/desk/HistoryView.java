package shironam.desk;

import java.util.List;
import shironam.story.Revision;

/** The history of a story, newest first. */
record HistoryView(Frame frame, long id, String headline, boolean mayRestore, List<Entry> entries) {

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
