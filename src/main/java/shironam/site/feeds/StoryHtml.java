package shironam.site.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.site.EmbeddedView;
import shironam.site.Links;
import shironam.site.ParsedBodyCache;
import shironam.site.PictureView;
import shironam.site.SiteMessages;
import shironam.site.SiteViews;
import shironam.site.Xml;
import shironam.site.embeds.EmbeddedViews;
import shironam.site.live.LiveHtml;
import shironam.site.page.PageFrame;
import shironam.site.story.StoryPages;
import shironam.story.live.LiveStory;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;

/**
 * A story's text as HTML that stands by itself, in a reader of feeds or another program: no style, every address whole,
 * each card a line with a link.
 */
@ApplicationScoped
public class StoryHtml {
    @Inject
    PageFrame frame;

    @Inject
    ParsedBodyCache bodies;

    @Inject
    SiteMessages words;

    @Inject
    EmbeddedViews embeds;

    @Inject
    LiveHtml live;

    /** So much of what is told live: the rest is on the page. */
    private static final int UPDATES = 20;

    /**
     * With the lead picture and the last of what is told live before it, unless the picture stands in the text as well, and
     * corrections after it.
     */
    String of(StoryDetails story) {
        Links links = links(story);
        Body body = bodies.read(story.body()).tree();
        List<LiveStory.Update> told = story.live() == null
                ? List.of()
                : LiveHtml.shown(story.live()).stream().limit(UPDATES).toList();
        EmbeddedViews.OfPage embedded = embeds.of(Stream.concat(
                        Stream.of(body),
                        told.stream().map(update -> bodies.read(update.body()).tree()))
                .flatMap(text -> text.embeds().stream())
                .toList());
        StringBuilder html = new StringBuilder();
        PictureView lead = StoryPages.lead(story, body);
        if (lead != null) {
            html.append(figure(lead, links));
        }
        Shown shown = new Shown(story.surroundings().cardsByHref(), embedded, links);
        told.forEach(update -> html.append(update(update, story, shown)));
        html.append(text(body, shown));
        story.surroundings()
                .corrections()
                .forEach(correction -> html.append("<p><strong>" + words.corrections() + ":</strong> ")
                        .append(Xml.escape(correction.words()))
                        .append("</p>"));
        return html.toString();
    }

    /** What its texts show beside their words. */
    private record Shown(Map<String, PublicCard> cards, EmbeddedViews.OfPage embedded, Links links) {}

    private String update(LiveStory.Update update, StoryDetails story, Shown shown) {
        String address = shown.links.absolute(story.path() + LiveHtml.anchor(update));
        String headline = update.headline().isEmpty() ? "" : "<h3>" + Xml.escape(update.headline()) + "</h3>";
        return "<p><a href=\"" + Xml.escape(address) + "\">" + Xml.escape(Dates.dateTime(update.at())) + "</a></p>"
                + headline + text(bodies.read(update.body()).tree(), shown) + "<hr>";
    }

    /** An update of a story that is told live, and its text. */
    public record Told(LiveStory.Update update, String html) {}

    /** All that readers see of what is told live, the newest first. */
    public List<Told> updates(StoryDetails story) {
        List<LiveStory.Update> told = LiveHtml.shown(story.live());
        EmbeddedViews.OfPage embedded = embeds.of(live.embeds(story.live()));
        Shown shown = new Shown(story.surroundings().cardsByHref(), embedded, links(story));
        return told.stream()
                .map(update -> new Told(update, text(bodies.read(update.body()).tree(), shown)))
                .toList();
    }

    /** The text alone. */
    public String text(StoryDetails story) {
        Body body = bodies.read(story.body()).tree();
        return text(body, new Shown(story.surroundings().cardsByHref(), embeds.of(body.embeds()), links(story)));
    }

    /** Its summary, else its opening. */
    public String summary(StoryDetails story) {
        return story.summary().isEmpty() ? bodies.read(story.body()).opening() : story.summary();
    }

    public Links links(StoryDetails story) {
        return new Links(frame.root(), frame.absolute(story.path()));
    }

    private String text(Body body, Shown shown) {
        Links links = shown.links;
        StringBuilder html = new StringBuilder();
        for (Segment segment : body.segments()) {
            if (segment instanceof Prose prose) {
                html.append(prose.plainHtml(links::absolute));
            } else if (segment instanceof Figure figure) {
                html.append(figure(SiteViews.picture(figure), links));
            } else if (segment instanceof EmbeddedContent embed) {
                shown.embedded.of(embed).ifPresent(view -> html.append(line(view, links)));
            } else if (segment instanceof RelatedStory card && shown.cards.containsKey(card.href())) {
                html.append(card(shown.cards.get(card.href()), links));
            }
        }
        return html.toString();
    }

    private String card(PublicCard card, Links links) {
        return SiteViews.card(card, frame.host())
                .map(shown -> "<p>" + Xml.escape(shown.label()) + ": <a href=\""
                        + Xml.escape(links.absolute(shown.href())) + "\">" + Xml.escape(shown.headline()) + "</a></p>")
                .orElse("");
    }

    private static String line(EmbeddedView embed, Links links) {
        return "<p>" + Xml.escape(embed.provider()) + ": <a href=\"" + Xml.escape(links.absolute(embed.href())) + "\">"
                + Xml.escape(embed.title()) + "</a></p>";
    }

    private static String figure(PictureView picture, Links links) {
        return new Figure(
                        links.absolute(picture.src()),
                        picture.alt() == null ? "" : picture.alt(),
                        picture.width(),
                        picture.height(),
                        picture.caption() == null ? "" : picture.captionLine(),
                        picture.credit() == null ? "" : picture.creditLine())
                .html();
    }
}
