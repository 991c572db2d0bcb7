package shironam.site.routes;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import shironam.site.http.HtmlResponses;
import shironam.site.http.NotFoundResponses;
import shironam.site.lite.LitePages;
import shironam.site.story.StoryPages;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;

@Path("/")
public class StoryPageResource {
    @Inject
    StoryDetailsLoader details;

    @Inject
    StoryPages stories;

    @Inject
    LitePages lite;

    @Inject
    FormerStoryAddresses former;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    /** The number alone finds the story; every other address than the canonical one leads there for good. */
    @GET
    @Path("{section: [a-z0-9-]+}/{id: \\d{1,18}}{slug: (?:/[^/]*)?}")
    public Response story(@PathParam("id") long id) {
        StoryDetails story = details.find(id).orElseThrow(() -> NotFoundResponses.story(id));
        if (!uri.getPath().equals(story.path())) {
            return HtmlResponses.movedTo(former.pathOf(uri).orElseGet(story::path));
        }
        return HtmlResponses.byDataSaving(
                SaveData.isAskedFor(headers) ? lite.story(story, false) : stories.response(story));
    }
}
