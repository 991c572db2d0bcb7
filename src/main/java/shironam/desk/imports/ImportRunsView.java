package shironam.desk.imports;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.origins.ImportItem;

/**
 * The imports, newest first.
 *
 * @param older the next page, or null
 */
public record ImportRunsView(DeskFrame frame, List<Run> runs, String older) {
    /** How many came to that end. */
    record Count(ImportItem.Outcome outcome, String number) {}

    /**
     * @param who the account, or "" for a command
     * @param user who gave the command
     * @param ended whether it came to its end
     * @param stopped why it ended early, or ""
     * @param undone when it was undone, or null
     */
    record Run(
            long id,
            String number,
            String when,
            String iso,
            String who,
            String user,
            String sources,
            boolean ended,
            String stopped,
            String undone,
            List<Count> counts) {}
}
