package shironam.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.bangla.Dates;
import shironam.bangla.Graphemes;
import shironam.bangla.Spacing;
import shironam.story.FullStory;
import shironam.story.Live;

/** What is told live, as a page and as the stream that follows it show it. */
@ApplicationScoped
class LiveHtml {
    private static final int POINT = 120;

    @Inject
    Bodies bodies;

    @Inject
    Fragments fragments;

    /** The part of a story's page, or null when it is not told live. */
    String of(FullStory story, boolean preview) {
        Live live = story.live();
        if (live == null) {
            return null;
        }
        LiveView view = new LiveView(
                preview || !live.goesOn() ? null : LiveStreams.path(story.id()),
                live.change(),
                preview ? null : story.path(),
                live.goesOn() ? null : Dates.dateTime(live.endedAt()),
                live.goesOn() ? null : Dates.iso(live.endedAt()),
                points(live),
                shown(live).stream().map(this::update).toList());
        return Templates.live(view).render();
    }

    String update(Live.Update update) {
        return fragments.html(
                "live-update", update, () -> Templates.liveUpdate(view(update)).render());
    }

    /** Of a story that readers may see, if it is told live. Asks the database, and needs no request. */
    Optional<LiveNews> news(long story) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Live.ofPublic(story))
                .map(this::news);
    }

    private LiveNews news(Live live) {
        return new LiveNews(
                live.goesOn(),
                live.change(),
                Templates.livePoints(points(live)).render(),
                live.updates().stream().map(this::event).toList());
    }

    private LiveNews.Event event(Live.Update update) {
        return update.isWithdrawn()
                ? new LiveNews.Event("withdrawal", update.change(), Map.of("id", update.id()))
                : new LiveNews.Event(
                        "update",
                        update.change(),
                        Map.of("id", update.id(), "change", update.change(), "html", update(update)));
    }

    /** What readers see, newest first. */
    static List<Live.Update> shown(Live live) {
        return live.updates().stream().filter(update -> !update.isWithdrawn()).toList();
    }

    static String anchor(Live.Update update) {
        return "#update-" + update.id();
    }

    private List<LinkView> points(Live live) {
        return shown(live).stream()
                .filter(Live.Update::pinned)
                .map(update -> new LinkView(point(update), anchor(update)))
                .toList();
    }

    private String point(Live.Update update) {
        return update.headline().isEmpty()
                ? Graphemes.truncate(bodies.read(update.body()).tree().text().replace('\n', ' '), POINT)
                : update.headline();
    }

    private static LiveView.Update view(Live.Update update) {
        return new LiveView.Update(
                update.id(),
                update.change(),
                update.headline().isEmpty() ? null : Spacing.keepTogether(update.headline()),
                Dates.dateTime(update.at()),
                Dates.iso(update.at()),
                update.changedAt() == null ? null : Dates.dateTime(update.changedAt()),
                update.changedAt() == null ? null : Dates.iso(update.changedAt()),
                update.body());
    }
}
