package shironam.desk.imports;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.importing.ImportRetry;
import shironam.importing.fidelity.ReasonView;
import shironam.story.origins.ImportItem;

/**
 * One import and what became of its sources.
 *
 * @param filters by outcome; the first is all
 * @param more the next page, or null
 * @param undoable whether it created something that is not undone
 * @param begun whether undoing has begun and is to go on
 * @param stayed what became of the stories that it had created, once it is undone
 * @param notThere whether somebody wanted to try one again whose file is gone
 */
public record ImportRunView(
        DeskFrame frame,
        ImportRunsView.Run run,
        List<Filter> filters,
        List<Item> items,
        String more,
        boolean undoable,
        boolean begun,
        List<Stayed> stayed,
        boolean notThere) {

    /** @param outcome null for all */
    record Filter(ImportItem.Outcome outcome, String number, String href, boolean chosen) {}

    record Stayed(ImportItem.Undoing undoing, String number) {}

    /**
     * @param storyId null for none
     * @param undoing null when it is not undone
     * @param reach whether the source can be tried again
     */
    record Item(
            long id,
            String source,
            ImportItem.Outcome outcome,
            Long storyId,
            List<ReasonView> reasons,
            ImportItem.Undoing undoing,
            ImportRetry.Reach reach) {}
}
