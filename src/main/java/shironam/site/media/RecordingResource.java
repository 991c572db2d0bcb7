package shironam.site.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;
import shironam.media.MediaStore;
import shironam.media.recordings.Recording;
import shironam.media.recordings.RecordingKind;
import shironam.site.http.ContentSecurityPolicy;
import shironam.site.http.WholeFile;
import shironam.story.changes.SurrogateKey;

/** Films and sound for browsers, which ask for one part after another; as public as what shows them. */
@Path("/media")
public class RecordingResource {
    private static final String CONTENT_RANGE = "Content-Range";

    @Inject
    MediaStore store;

    @Inject
    MediaAccess access;

    @Context
    Request request;

    @GET
    @Path("{sha256: [0-9a-f]{64}}.{kind: " + RecordingKind.ENDINGS + "}")
    public Response play(
            @PathParam("sha256") String sha256,
            @PathParam("kind") String ending,
            @QueryParam("pass") String pass,
            @CookieParam(MediaResource.SECURE + MediaResource.SESSION) String session,
            @CookieParam(MediaResource.SESSION) String bare,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange)
            throws IOException {
        String caching = access.caching(sha256, pass, session == null ? bare : session);
        java.nio.file.Path file = store.original(sha256 + "." + ending).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return with(unchanged, caching, sha256, tag).build();
        }
        boolean asked = ifRange == null || ifRange.equals("\"" + sha256 + "\"");
        String mediaType = RecordingKind.ofEnding(ending).orElseThrow().mediaType;
        return with(part(file, mediaType, asked ? range : null), caching, sha256, tag)
                .header("Accept-Ranges", "bytes")
                .build();
    }

    private static Response.ResponseBuilder part(java.nio.file.Path file, String mediaType, String range)
            throws IOException {
        long length = Files.size(file);
        try {
            Optional<ByteRange> part = ByteRange.of(range, length);
            return part.isEmpty()
                    ? WholeFile.of(file, mediaType)
                    : Response.status(Response.Status.PARTIAL_CONTENT)
                            .entity(new PathPart(
                                    file, part.get().first(), part.get().length()))
                            .type(mediaType)
                            .header(HttpHeaders.CONTENT_LENGTH, part.get().length())
                            .header(CONTENT_RANGE, part.get().of(length));
        } catch (ByteRange.UnsatisfiableException behindTheEnd) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(CONTENT_RANGE, "bytes */" + length);
        }
    }

    @GET
    @Path("{sha256: [0-9a-f]{64}}.vtt")
    public Response captions(
            @PathParam("sha256") String sha256,
            @QueryParam("pass") String pass,
            @CookieParam(MediaResource.SECURE + MediaResource.SESSION) String session,
            @CookieParam(MediaResource.SESSION) String bare) {
        String caching = access.caching(sha256, pass, session == null ? bare : session);
        String captions = Recording.of(sha256)
                .map(recording -> recording.captions)
                .filter(text -> !text.isEmpty())
                .orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(Integer.toHexString(captions.hashCode()));
        return with(Response.ok(captions, "text/vtt; charset=utf-8"), caching, sha256, tag)
                .build();
    }

    private static Response.ResponseBuilder with(
            Response.ResponseBuilder answer, String caching, String sha256, EntityTag tag) {
        boolean kept = caching.equals(MediaAccess.FOR_ALL);
        return answer.tag(kept ? tag : null)
                .header("Surrogate-Key", kept ? SurrogateKey.picture(sha256) : null)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("X-Content-Type-Options", "nosniff")
                .header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.FILE);
    }
}
