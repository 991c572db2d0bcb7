package shironam.site.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import shironam.media.RecordingKind;
import shironam.media.recordings.Recording;
import shironam.site.http.WholeFile;

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
            @BeanParam MediaRequest asked,
            @PathParam("kind") String ending,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange)
            throws IOException {
        String caching = access.caching(asked);
        java.nio.file.Path file = store.original(asked.sha256 + "." + ending).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(asked.sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return MediaAccess.withHeaders(unchanged, caching, asked.sha256, tag)
                    .build();
        }
        boolean wanted = request.getMethod().equals(HttpMethod.GET) // Range means nothing elsewhere: RFC 9110, 14.2
                && (ifRange == null || ifRange.equals("\"" + asked.sha256 + "\""));
        String mediaType = RecordingKind.ofEnding(ending).orElseThrow().mediaType;
        return MediaAccess.withHeaders(part(file, mediaType, wanted ? range : null), caching, asked.sha256, tag)
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
    public Response captions(@BeanParam MediaRequest asked) {
        String caching = access.caching(asked);
        String captions = Recording.of(asked.sha256)
                .map(recording -> recording.captions)
                .filter(text -> !text.isEmpty())
                .orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(Integer.toHexString(captions.hashCode()));
        return MediaAccess.withHeaders(Response.ok(captions, "text/vtt; charset=utf-8"), caching, asked.sha256, tag)
                .build();
    }
}
