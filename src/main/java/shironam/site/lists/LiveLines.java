package shironam.site.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import shironam.bangla.Dates;
import shironam.bangla.Graphemes;
import shironam.body.Body;
import shironam.site.lists.TopView.LiveLine;
import shironam.story.live.LiveStory;
import shironam.story.reading.Teaser;

/** What was told last of a live story, for the front that leads with it. */
@ApplicationScoped
class LiveLines {
    private static final int MOST = 4;
    private static final int LONGEST = 110;

    List<LiveLine> lines(Teaser story) {
        return LiveStory.ofPublic(story.id()).stream()
                .flatMap(live -> live.updates().stream())
                .filter(update -> !update.isWithdrawn())
                .flatMap(update -> words(update).stream()
                        .map(words -> new LiveLine(
                                story.path() + "#update-" + update.id(),
                                words,
                                Dates.clock(update.at()),
                                Dates.iso(update.at()))))
                .limit(MOST)
                .toList();
    }

    /** Its headline, else how it begins; empty for a picture alone. */
    private static Optional<String> words(LiveStory.Update update) {
        String words = update.headline().isEmpty() ? Body.parse(update.body()).text() : update.headline();
        return Optional.of(words.strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= LONGEST ? text : Graphemes.truncate(text, LONGEST) + "…");
    }
}
