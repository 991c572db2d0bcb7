package shironam.site.places;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import shironam.site.http.HtmlResponses;
import shironam.site.http.PageCursor;
import shironam.story.changes.SurrogateKey;
import shironam.story.places.Place;
import shironam.story.reading.PlaceDirectory;

/** The news by where it happened. */
@Path("/")
public class PlacesResource {
    @Inject
    PlacePages pages;

    @Inject
    PlaceDirectory directory;

    @GET
    @Path("places")
    public Response index() {
        return HtmlResponses.page(pages.index(), List.of(SurrogateKey.SECTIONS, SurrogateKey.PLACES));
    }

    @GET
    @Path("places/{path: [a-z][a-z0-9-]*(?:/[a-z0-9-]+){0,2}}")
    public Response list(@PathParam("path") String path, @BeanParam PageCursor at) {
        Place place = directory.at(path).orElseThrow(NotFoundException::new);
        return HtmlResponses.page(
                pages.list(place, at.place()),
                List.of(SurrogateKey.SECTIONS, SurrogateKey.PLACES, SurrogateKey.place(path)));
    }
}
