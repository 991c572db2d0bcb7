package shironam.site.lite;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import shironam.site.http.HtmlResponses;
import shironam.site.http.NotFoundResponses;
import shironam.site.http.PageCursor;
import shironam.story.Section;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;

/** The readers' pages in their light form, for who asks for it by the address. */
@Path(LitePages.ROOT)
public class LiteResource {
    @Inject
    StoryDetailsLoader details;

    @Inject
    LitePages pages;

    @Inject
    PaperSettings paper;

    @Context
    UriInfo uri;

    @GET
    public Response home() {
        return pages.home();
    }

    @GET
    @Path("{section: [a-z0-9-]+}")
    public Response section(@PathParam("section") String slug, @BeanParam PageCursor at) {
        Section section = paper.section(slug).orElseThrow(NotFoundException::new);
        return section.slug.equals(slug)
                ? pages.section(section, at.place())
                : HtmlResponses.movedTo(LitePages.ROOT + "/" + section.slug);
    }

    @GET
    @Path("{section: [a-z0-9-]+}/{id: \\d{1,18}}{slug: (?:/[^/]*)?}")
    public Response story(@PathParam("id") long id) {
        StoryDetails story = details.find(id).orElseThrow(() -> NotFoundResponses.story(id));
        String here = LitePages.ROOT + story.path();
        return uri.getPath().equals(here) ? pages.story(story, true) : HtmlResponses.movedTo(here);
    }
}
