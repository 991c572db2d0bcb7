package shironam.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;

/** Pictures for browsers. The name is the hash of the content, so what was once sent is right for ever. */
@Path("/media")
public class MediaResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    MediaStore store;

    @Inject
    Renditions renditions;

    @GET
    @Path("{name: [0-9a-f]{64}\\.(?:jpeg|png|webp|gif)}")
    public Response picture(@PathParam("name") String name) {
        java.nio.file.Path file = store.file(name);
        if (!Files.exists(file)) {
            throw new NotFoundException();
        }
        return send(file);
    }

    @GET
    @Path("{sha256: [0-9a-f]{64}}-{width: [1-9][0-9]{2,3}}.{kind: jpeg|png}")
    public Response rendition(
            @PathParam("sha256") String sha256, @PathParam("width") int width, @PathParam("kind") String kind)
            throws IOException {
        try {
            return send(renditions.file(sha256, width, kind).orElseThrow(NotFoundException::new));
        } catch (Darkroom.Busy busy) {
            java.nio.file.Path original = renditions.original(sha256, kind).orElseThrow(NotFoundException::new);
            return Response.temporaryRedirect(URI.create("/media/" + original.getFileName()))
                    .header("Cache-Control", "no-store")
                    .build();
        }
    }

    private static Response send(java.nio.file.Path file) {
        return Response.ok(file.toFile(), "image/" + MediaStore.kind(file))
                .header("Cache-Control", FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
