package shironam.desk.stories;

import java.util.Arrays;
import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.Option;
import shironam.search.newsroom.NewsroomExcerpts;
import shironam.site.Xml;
import shironam.site.search.MarkedWords;
import shironam.story.PublishRequirement;
import shironam.story.StoryState;
import shironam.story.newsroom.StoryFilter;

/**
 * The list of stories.
 *
 * @param standings the tabs over the list, and {@code views} those that the visitor has made
 * @param sections what the section filter offers; {@code people} what the filter of who works on it offers, empty for
 *     somebody who sees only their own
 * @param parts what is filtered, each with the list without it
 * @param rows the stories of this page
 * @param more the next page, or null
 * @param first the first page, or null on it
 * @param query the filter as an address says it, to keep as a view
 */
public record StoriesView(
        DeskFrame frame,
        ListNotice notice,
        List<Tab> standings,
        List<SavedTab> views,
        List<Option> sections,
        List<Option> people,
        StoryFilter filter,
        List<Part> parts,
        List<StoryRow> rows,
        String more,
        String first,
        String query) {

    /** Whether something is chosen of what is folded away, so that it is shown. */
    public boolean unfolded() {
        return !filter.author().isEmpty()
                || !filter.tag().isEmpty()
                || !filter.assigned().isEmpty()
                || filter.from() != null
                || filter.to() != null
                || filter.mine()
                || filter.sort() != StoryFilter.usualSort(filter.text());
    }

    /** The best first only where words say what is good. */
    public List<StoryFilter.Sort> sorts() {
        return Arrays.stream(StoryFilter.Sort.values())
                .filter(sort -> sort != StoryFilter.Sort.BEST || !filter.text().isEmpty())
                .toList();
    }

    /** @param standing null is "all" */
    record Tab(StoryState standing, String href, boolean current) {}

    /** A view that somebody has kept. */
    record SavedTab(long id, String name, String href, boolean current) {}

    /** What of a story a filter or an order is about. */
    enum Kind {
        STATUS,
        SECTION,
        AUTHOR,
        TAG,
        ASSIGNED,
        NOBODY,
        CHANGED_FROM,
        CHANGED_TO,
        PUBLISHED_FROM,
        PUBLISHED_TO,
        TEXT,
        ATTENTION,
        MINE,
        NEWEST_CHANGE,
        OLDEST_CHANGE,
        NEWEST_PUBLICATION,
        OLDEST_PUBLICATION
    }

    /** @param value what stands after the kind's words, or null; for a status that one */
    record Part(Kind kind, String value, StoryState standing, String without) {}

    /**
     * @param href the story at the desk; for who may not open it there, as readers have it
     * @param opens whether it is the story at the desk
     * @param when when it came or comes out, or null
     * @param updated when it was last changed
     * @param people author, else who made it, and {@code peopleFace} the picture of that account, or null
     * @param assignee who is to work on it, and {@code assigneeFace} their picture, or null
     * @param found where words were looked for: what of it has them; or null
     */
    public record StoryRow(
            long id,
            String href,
            boolean opens,
            String headline,
            StoryState standing,
            String section,
            String people,
            String peopleFace,
            String assignee,
            String assigneeFace,
            String when,
            String updated,
            List<PublishRequirement> missing,
            boolean lacksAlt,
            boolean bijoy,
            boolean brokenCard,
            String picture,
            NewsroomExcerpts.Found found) {

        public String headlineHtml() {
            return found == null ? Xml.escape(headline) : MarkedWords.html(found.headline());
        }

        /** Empty where there is none. */
        public String excerptHtml() {
            return found == null ? "" : MarkedWords.html(found.excerpt());
        }
    }
}
