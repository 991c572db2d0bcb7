package shironam.site.lists;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import shironam.site.SiteMessages;
import shironam.story.lists.PublicLists.Page;
import shironam.story.lists.PublicLists.Position;
import shironam.story.reading.Teaser;

/** Addresses of the pages of a list, which are named by a story that stands on the page before or after. */
public final class Paging {
    private Paging() {}

    public static String here(String path, Position place) {
        return place.equals(Position.START) ? path : path + (place.older() ? "?before=" : "?after=") + place.storyId();
    }

    /** What part of the list it is, or null on its first page. */
    public static String position(Position place) {
        if (place.equals(Position.START)) {
            return null;
        }
        SiteMessages words = MessageBundles.get(SiteMessages.class);
        return place.older() ? words.amongOlder() : words.amongNewer();
    }

    /** Or null. */
    public static String newer(String path, Page page) {
        List<Teaser> stories = page.stories();
        return page.hasNewer() && !stories.isEmpty()
                ? path + "?after=" + stories.get(0).id()
                : null;
    }

    /** Or null. */
    public static String older(String path, Page page) {
        List<Teaser> stories = page.stories();
        return page.hasOlder() && !stories.isEmpty()
                ? path + "?before=" + stories.get(stories.size() - 1).id()
                : null;
    }
}
