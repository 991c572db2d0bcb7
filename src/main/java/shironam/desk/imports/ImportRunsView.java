package shironam.desk.imports;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.importing.ImportOutage;
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
     * @param stopped whether it ended early, and {@code outage} why; null where this version does not know it
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
            boolean stopped,
            ImportOutage outage,
            String undone,
            List<Count> counts) {}
}
