package shironam.site.story;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import shironam.site.http.ContentSecurityPolicy;
import shironam.story.Story;
import shironam.story.reading.PublicStory;
import shironam.story.workflow.PreviewLinks;

/**
 * A story that is not public, for who was given a link to it. It has no surrogate keys, so nothing keeps it. A link that
 * opens nothing is an address like any other that is not there.
 */
@Path("/preview/{token: [A-Za-z0-9_-]{43}}")
public class SharedPreviewResource {
    @Inject
    PreviewLinks links;

    @Inject
    StoryPreview preview;

    @GET
    public Response open(@PathParam("token") String token) {
        return links.open(token, this::show).orElseThrow(NotFoundException::new);
    }

    private Response show(Story story) {
        Optional<String> out = PublicStory.pathOf(story.id);
        return out.map(SharedPreviewResource::leadsTo)
                .orElseGet(() -> Response.ok(preview.outside(story), "text/html; charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.preview())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response.ResponseBuilder leadsTo(String path) {
        return Response.status(Response.Status.FOUND).header(HttpHeaders.LOCATION, path);
    }
}
