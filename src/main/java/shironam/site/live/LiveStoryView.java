package shironam.site.live;

import java.util.List;
import shironam.site.BodyPart;
import shironam.site.LinkView;

/**
 * What is told live of a story.
 *
 * @param stream where new updates come from; null when none will come, or when nobody is to listen (a preview)
 * @param change the number of the last change that is in it
 * @param path of the page, for who has to load it anew
 * @param ended when the coverage ended, "১০ নভেম্বর ২০২৪, ০৯:৩০"; null while it goes on
 * @param points what stands at the top, newest first
 * @param table what the newest pinned update that holds one counts, as HTML; it changes in place. Empty when there is none
 * @param updates newest first
 */
public record LiveStoryView(
        String stream,
        long change,
        String path,
        String ended,
        String endedIso,
        List<LinkView> points,
        String table,
        List<Update> updates) {

    /**
     * One update.
     *
     * @param headline or null
     * @param changed when it was changed; null when it still is as it was told first
     * @param body its parts in order
     */
    public record Update(
            long id,
            long change,
            String headline,
            String time,
            String timeIso,
            String changed,
            String changedIso,
            List<BodyPart> body) {}
}
