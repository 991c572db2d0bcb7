package shironam.desk.imports;

import java.util.List;
import shironam.body.Finding;
import shironam.desk.DeskFrame;
import shironam.importing.ImportRetry;
import shironam.importing.ReportLine;
import shironam.importing.sources.RefusalReason;
import shironam.story.PublishRequirement;
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
     * @param kind null for one that this version does not know
     * @param missing what the story waits for
     * @param undated whether it waits for a date, too
     * @param words details: in every language the same, or English words
     * @param finding what it is, when it is one of these; else {@code refusal}, when it is one of those
     */
    record Reason(
            ReportLine.Kind kind,
            Finding.Kind finding,
            RefusalReason refusal,
            List<PublishRequirement> missing,
            boolean undated,
            String words) {}

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
            List<Reason> reasons,
            ImportItem.Undoing undoing,
            ImportRetry.Reach reach) {}
}
