package shironam.site.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.bangla.Graphemes;
import shironam.bangla.NonBreakingSpaces;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.site.BodyPart;
import shironam.site.BodyParts;
import shironam.site.GalleryView;
import shironam.site.LinkView;
import shironam.site.ParsedBodyCache;
import shironam.site.SiteViews;
import shironam.site.embeds.EmbeddedViews;
import shironam.site.page.PageFrame;
import shironam.story.live.LiveStory;
import shironam.story.reading.LinkTargets;
import shironam.story.reading.LiveCards;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;

/** What is told live, as a page and as the stream that follows it show it. */
@ApplicationScoped
public class LiveHtml {
    private static final int POINT = 120;

    private static final Pattern TABLE = Pattern.compile("(?s)<table>.*?</table>");

    @Inject
    ParsedBodyCache bodies;

    @Inject
    EmbeddedViews embeds;

    @Inject
    LiveCards cards;

    @Inject
    LinkTargets links;

    @Inject
    PageFrame frame;

    /** The part of a story's page, or null when it is not told live. */
    public LiveStoryView of(
            StoryDetails story, LinkTargets.Found links, EmbeddedViews.OfPage embedded, boolean preview) {
        LiveStory live = story.live();
        if (live == null) {
            return null;
        }
        Asked asked = new Asked(live, links, story.surroundings().cardsByHref(), embedded);
        return new LiveStoryView(
                preview || !live.goesOn() ? null : LiveBroadcaster.path(story.id()),
                live.change(),
                preview ? null : story.path(),
                live.goesOn() ? null : Dates.dateTime(live.endedAt()),
                live.goesOn() ? null : Dates.iso(live.endedAt()),
                points(live),
                table(live),
                shown(live).stream().map(update -> view(update, asked)).toList());
    }

    /** What the database was asked for. */
    private record Asked(
            LiveStory live, LinkTargets.Found links, Map<String, PublicCard> cards, EmbeddedViews.OfPage embedded) {}

    /** Of a story that readers may see, if it is told live. Needs no request; no connection is held while HTML is written. */
    Optional<LiveEvents> news(long story) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LiveStory.ofPublic(story).map(this::asked))
                .map(this::news);
    }

    private Asked asked(LiveStory live) {
        LinkTargets.Found found = links.of(hrefs(live));
        return new Asked(live, found, cards.byHref(live, found.targets()), embeds.of(embeds(live)));
    }

    /** All that readers see in its updates. */
    public List<EmbeddedContent> embeds(LiveStory live) {
        return shown(live).stream()
                .flatMap(update -> bodies.read(update.body()).tree().embeds().stream())
                .toList();
    }

    /** The addresses that links and cards in its updates lead to. */
    public List<String> hrefs(LiveStory live) {
        return shown(live).stream()
                .map(update -> bodies.read(update.body()))
                .flatMap(read -> Stream.concat(read.links().stream(), cards(read)))
                .distinct()
                .toList();
    }

    private static Stream<String> cards(ParsedBodyCache.Read read) {
        return read.parts().stream().map(BodyParts.Part::card).filter(Objects::nonNull);
    }

    private LiveEvents news(Asked asked) {
        LiveStory live = asked.live;
        return new LiveEvents(
                live.goesOn(),
                live.change(),
                LiveTemplates.livePoints(points(live), table(live)).render(),
                live.updates().stream().map(update -> event(update, asked)).toList(),
                asked.links.surrogateKeys());
    }

    private record Told(long id, long change, String html) {}

    private LiveEvents.Event event(LiveStory.Update update, Asked asked) {
        return !update.isShown()
                ? new LiveEvents.Event("withdrawal", update.change(), Map.of("id", update.id()))
                : new LiveEvents.Event(
                        "update",
                        update.change(),
                        new Told(
                                update.id(),
                                update.change(),
                                LiveTemplates.liveUpdate(view(update, asked)).render()));
    }

    /** What readers see, newest first. */
    public static List<LiveStory.Update> shown(LiveStory live) {
        return live.updates().stream().filter(LiveStory.Update::isShown).toList();
    }

    public static String anchor(LiveStory.Update update) {
        return "#update-" + update.id();
    }

    private List<LinkView> points(LiveStory live) {
        return shown(live).stream()
                .filter(LiveStory.Update::pinned)
                .map(update -> new LinkView(point(update), anchor(update)))
                .filter(point -> !point.text().isEmpty())
                .toList();
    }

    private String point(LiveStory.Update update) {
        return update.headline().isEmpty() ? Graphemes.truncate(words(update), POINT) : update.headline();
    }

    private String words(LiveStory.Update update) {
        return bodies.read(update.body())
                .tree()
                .standingText()
                .replace('\n', ' ')
                .strip();
    }

    /** The headline of an update, else how it begins, of so many letters at most; empty for a picture alone. */
    public String line(LiveStory.Update update, int longest) {
        String words = update.headline().isEmpty() ? words(update) : update.headline();
        return Graphemes.count(words) <= longest ? words : Graphemes.truncate(words, longest) + "…";
    }

    private LiveStoryView.Update view(LiveStory.Update update, Asked asked) {
        return new LiveStoryView.Update(
                update.id(),
                update.change(),
                update.headline().isEmpty() ? null : NonBreakingSpaces.keepTogether(update.headline()),
                Dates.dateTime(update.at()),
                Dates.iso(update.at()),
                update.changedAt() == null ? null : Dates.dateTime(update.changedAt()),
                update.changedAt() == null ? null : Dates.iso(update.changedAt()),
                parts(update, asked));
    }

    private List<BodyPart> parts(LiveStory.Update update, Asked asked) {
        List<BodyPart> parts = new ArrayList<>();
        ParsedBodyCache.Read read = bodies.read(update.body());
        for (Segment segment : read.tree().segments()) {
            if (segment instanceof Prose prose) {
                parts.add(BodyPart.html(prose.htmlWithNotesInPlace()).leading(asked.links.targets(), read.links()));
            } else if (segment instanceof EmbeddedContent embed) {
                asked.embedded.of(embed).map(BodyPart::embed).ifPresent(parts::add);
            } else if (segment instanceof Figure figure) {
                parts.add(BodyPart.picture(SiteViews.picture(figure)));
            } else if (segment instanceof RelatedStory card && asked.cards.containsKey(card.href())) {
                SiteViews.card(asked.cards.get(card.href()), frame.host())
                        .map(BodyPart::card)
                        .ifPresent(parts::add);
            }
        }
        return GalleryView.grouped(parts);
    }

    /** Whether an update plays something of our own. */
    public boolean plays(LiveStory live) {
        return shown(live).stream()
                .anyMatch(update -> embeds.play(bodies.read(update.body()).tree()));
    }

    /** Where the frames of its updates come from. */
    public Set<String> origins(LiveStory live) {
        Set<String> origins = new TreeSet<>();
        shown(live)
                .forEach(update ->
                        origins.addAll(embeds.origins(bodies.read(update.body()).tree())));
        return origins;
    }

    /** Scores or seats: the table of the newest pinned update that has one. */
    private String table(LiveStory live) {
        return shown(live).stream()
                .filter(LiveStory.Update::pinned)
                .flatMap(update -> TABLE.matcher(update.body()).results())
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }
}
