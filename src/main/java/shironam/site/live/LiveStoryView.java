package shironam.site.live;

import java.util.List;
import shironam.site.LinkView;

/**
 * What is told live of a story.
 *
 * @param stream where new updates come from; null when none will come, or when nobody is to listen (a preview)
 * @param change the number of the last change that is in it
 * @param path of the page, for who has to load it anew
 * @param ended when the coverage ended, "১০ নভেম্বর ২০২৪, ০৯:৩০"; null while it goes on
 * @param points what stands at the top, newest first
 * @param updates newest first
 */
public record LiveStoryView(
        String stream,
        long change,
        String path,
        String ended,
        String endedIso,
        List<LinkView> points,
        List<Update> updates) {

    /**
     * One update.
     *
     * @param headline or null
     * @param changed when it was changed; null when it still is as it was told first
     * @param body clean HTML
     */
    public record Update(
            long id,
            long change,
            String headline,
            String time,
            String timeIso,
            String changed,
            String changedIso,
            String body) {}
}
