package shironam.site.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.body.Body;
import shironam.body.RelatedStory;
import shironam.body.writing.Markdown;
import shironam.site.Json;
import shironam.site.Links;
import shironam.site.ParsedBodyCache;
import shironam.site.PictureView;
import shironam.site.SiteMessages;
import shironam.site.SiteViews;
import shironam.site.Xml;
import shironam.site.feeds.Feeds;
import shironam.site.feeds.StoryHtml;
import shironam.site.http.HtmlResponses;
import shironam.site.http.NotFoundResponses;
import shironam.site.live.LiveHtml;
import shironam.site.page.PageFrame;
import shironam.site.story.StoryPages;
import shironam.story.live.LiveStory;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetails.Named;
import shironam.story.reading.StoryDetails.StoryPlace;
import shironam.story.reading.StoryDetailsLoader;

/** A story as Markdown, under its own address with {@code .md} behind it: facts first, as YAML, then the text. */
@Path("/")
public class StoryMarkdown {
    @Inject
    StoryDetailsLoader details;

    @Inject
    PageFrame frame;

    @Inject
    ParsedBodyCache bodies;

    @Inject
    SiteMessages words;

    @Inject
    StoryHtml html;

    @Context
    UriInfo uri;

    @GET
    @Path("{section: [a-z0-9-]+}/{id: \\d{1,18}}/{slug: [^/]+}.md")
    public Response story(@PathParam("id") long id) {
        StoryDetails story = details.alone(id).orElseThrow(() -> NotFoundResponses.story(id));
        String here = story.path() + ".md";
        if (!uri.getPath().equals(here)) {
            return HtmlResponses.movedTo(here);
        }
        Response answer =
                HtmlResponses.document(Xml.clean(written(story)), "text/markdown", StoryPages.textSurrogateKeys(story));
        answer.getHeaders().putSingle("Link", "<" + frame.absolute(story.path()) + ">; rel=\"canonical\"");
        return answer;
    }

    private String written(StoryDetails story) {
        StringBuilder text = new StringBuilder("---\n");
        story.texts().forEach((field, words) -> fact(text, field.key(), words));
        fact(text, "url", frame.absolute(story.path()));
        fact(text, "section", story.section().name());
        fact(text, "published", Dates.iso(story.publishAt()));
        fact(text, "updated", Dates.iso(Feeds.changed(story)));
        list(
                text,
                "other_sections",
                story.otherSections().stream().map(Named::name).toList());
        list(text, "tags", story.tags().stream().map(Named::name).toList());
        list(text, "places", story.places().stream().map(StoryPlace::name).toList());
        fact(text, "language", "bn");
        text.append("---\n\n# ").append(Markdown.text(story.headline())).append("\n\n");
        if (!story.summary().isEmpty()) {
            text.append(Markdown.text(story.summary())).append("\n\n");
        }
        Links links = html.links(story);
        Body body = bodies.read(story.body()).tree();
        PictureView lead = StoryPages.lead(story, body);
        if (lead != null) {
            text.append('!')
                    .append(Markdown.link(lead.alt() == null ? "" : lead.alt(), links.absolute(lead.src())))
                    .append("\n\n")
                    .append(beneath(lead));
        }
        Map<String, PublicCard> cards = story.surroundings().cardsByHref();
        if (story.live() != null) {
            LiveHtml.shown(story.live()).forEach(update -> text.append(told(update, cards, links)));
        }
        text.append(Markdown.of(body, links::absolute, card -> card(card, cards, links)));
        story.surroundings()
                .corrections()
                .forEach(correction ->
                        text.append("\n\n**" + words.corrections() + ":** ").append(Markdown.text(correction.words())));
        return text.append('\n').toString();
    }

    private static String beneath(PictureView lead) {
        String words = Markdown.beneath(
                lead.caption() == null ? "" : lead.caption(), lead.credit() == null ? "" : lead.creditLine());
        return words.isEmpty() ? "" : words + "\n\n";
    }

    /** With its time, and a line beneath it. */
    private String told(LiveStory.Update update, Map<String, PublicCard> cards, Links links) {
        String headline = update.headline().isEmpty() ? "" : "### " + Markdown.text(update.headline()) + "\n\n";
        Body body = bodies.read(update.body()).tree();
        return "**" + Markdown.text(Dates.dateTime(update.at())) + "**\n\n" + headline
                + Markdown.of(body, links::absolute, card -> card(card, cards, links)) + "\n\n---\n\n";
    }

    private String card(RelatedStory card, Map<String, PublicCard> cards, Links links) {
        return cards.containsKey(card.href())
                ? SiteViews.card(cards.get(card.href()), frame.host())
                        .map(shown -> Markdown.text(shown.label()) + ": "
                                + Markdown.link(shown.headline(), links.absolute(shown.href())))
                        .orElse("")
                : "";
    }

    private static void list(StringBuilder text, String name, List<String> values) {
        if (!values.isEmpty()) {
            text.append(name).append(": ").append(Json.write(values)).append('\n');
        }
    }

    /** A text of JSON is one of YAML. */
    private static void fact(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(": ").append(Json.write(value)).append('\n');
        }
    }
}
