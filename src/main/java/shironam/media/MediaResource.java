package shironam.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;

/** Pictures for browsers. The name is the hash of the content, so what was once sent is right for ever. */
@Path("/media/{name: [0-9a-f]{64}\\.(?:jpeg|png|webp|gif)}")
public class MediaResource {
    @Inject
    MediaStore store;

    @GET
    public Response picture(@jakarta.ws.rs.PathParam("name") String name) {
        java.nio.file.Path file = store.file(name);
        if (!Files.exists(file)) {
            throw new NotFoundException();
        }
        return Response.ok(file.toFile(), "image/" + name.substring(name.lastIndexOf('.') + 1))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
