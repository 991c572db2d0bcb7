package shironam.desk;

import java.util.List;
import shironam.story.Missing;
import shironam.story.Standing;

/**
 * The list of stories.
 *
 * @param standings the tabs over the list
 * @param sections what the section filter offers
 * @param section the section chosen, or ""
 * @param text the words searched for, or ""
 * @param attention whether only stories are shown that lack something
 * @param older the next page, or null
 */
record StoriesView(
        Frame frame,
        List<Tab> standings,
        List<Option> sections,
        Standing standing,
        String section,
        String text,
        boolean attention,
        List<Row> rows,
        String older,
        boolean filtered) {

    /** @param standing null is "all" */
    record Tab(Standing standing, String href, boolean current) {}

    /**
     * @param when when it came or comes out, or null
     * @param updated when it was last changed
     * @param people author, else who made it
     */
    record Row(
            long id,
            String headline,
            Standing standing,
            String section,
            String people,
            String when,
            String updated,
            String updatedIso,
            List<Missing> missing,
            String picture) {}
}
