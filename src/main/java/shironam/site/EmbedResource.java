package shironam.site;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import shironam.bangla.Dates;
import shironam.story.FullStories;
import shironam.story.FullStory;
import shironam.story.Ingredient;

/** The card of a story for a frame in somebody else's page: the only page of ours that may stand in one. */
@Path("/embed")
public class EmbedResource {
    @Inject
    FullStories fullStories;

    @Inject
    PageFrame frame;

    @Inject
    StoryHtml html;

    @GET
    @Path("{id: [1-9][0-9]{0,17}}")
    public Response card(@PathParam("id") long id) {
        FullStory story = fullStories.alone(id).orElseThrow(NotFoundException::new);
        EmbedView view = new EmbedView(
                frame.siteName(),
                frame.absolute("/"),
                frame.absolute(story.path()),
                story.section().name(),
                story.headline(),
                Views.orNull(html.summary(story)),
                Views.picture(story.picture()),
                Dates.date(story.publishAt()),
                Dates.iso(story.publishAt()),
                DeviceLetters.SCRIPT.text());
        return Html.framed(Templates.embed(view).render(), List.of(Ingredient.SECTIONS, Ingredient.story(id)));
    }
}
