package shironam.site.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import shironam.bangla.Dates;
import shironam.site.SiteViews;
import shironam.site.feeds.StoryHtml;
import shironam.site.http.HtmlResponses;
import shironam.site.page.FontProbe;
import shironam.site.page.PageFrame;
import shironam.story.changes.SurrogateKey;
import shironam.story.paper.Accent;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;

/** The card of a story for a frame in somebody else's page: the only page of ours that may stand in one. */
@Path("/embed")
public class EmbedResource {
    @Inject
    StoryDetailsLoader details;

    @Inject
    PageFrame frame;

    @Inject
    StoryHtml html;

    @GET
    @Path("{id: [1-9][0-9]{0,17}}")
    public Response card(@PathParam("id") long id) {
        StoryDetails story = details.alone(id).orElseThrow(NotFoundException::new);
        EmbedView view = new EmbedView(
                frame.siteName(),
                frame.absolute("/"),
                frame.absolute(story.path()),
                story.section().name(),
                story.headline(),
                SiteViews.orNull(html.summary(story)),
                story.pictureUnshared() ? null : SiteViews.picture(story.picture()),
                Dates.date(story.publishAt()),
                Dates.iso(story.publishAt()),
                FontProbe.SCRIPT.text(),
                !frame.accent().equals(Accent.USUAL));
        return HtmlResponses.framed(EmbedTemplates.embed(view), List.of(SurrogateKey.SECTIONS, SurrogateKey.story(id)));
    }
}
