package shironam.site.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shironam.bangla.Dates;
import shironam.site.lists.TopView.LiveLine;
import shironam.site.live.LiveHtml;
import shironam.story.live.LiveStory;
import shironam.story.reading.Teaser;

/** What was told last of a live story, for the front that leads with it. */
@ApplicationScoped
class LatestLiveUpdates {
    private static final int MOST = 4;
    private static final int LONGEST = 110;

    @Inject
    LiveHtml html;

    List<LiveLine> lines(Teaser story) {
        return LiveStory.ofPublic(story.id())
                .map(live -> LiveHtml.shown(live).stream()
                        .map(update -> line(story, update))
                        .filter(line -> !line.words().isEmpty())
                        .limit(MOST)
                        .toList())
                .orElse(List.of());
    }

    private LiveLine line(Teaser story, LiveStory.Update update) {
        return new LiveLine(
                story.path() + LiveHtml.anchor(update),
                html.line(update, LONGEST),
                Dates.clock(update.at()),
                Dates.iso(update.at()));
    }
}
