package shironam.site.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import shironam.media.Asset;
import shironam.media.Pictures;
import shironam.media.SourceSet;
import shironam.media.crops.Region;
import shironam.site.http.WholeFile;
import shironam.story.pictures.PictureEdits;

/**
 * Pictures for browsers. The name is the hash of the content, so what was once sent is right for ever; but whoever has
 * a picture can tell its address, so one that is not public is there only for the desk and for who has a pass to it.
 */
@Path("/media")
public class MediaResource {
    /** The cookie with which the desk's browsers ask for pictures. */
    public static final String SESSION = "shironam-pictures";

    /** What its name begins with where the site is on TLS. */
    public static final String SECURE = "__Secure-";

    /** The last letters of an address under which a picture comes as WebP. */
    private static final String AS_WEBP = "(?:jpeg|png)\\.webp";

    /** What is sent for an address: where a picture is pixelated, the one that stands in its place. */
    private record Sent(String sha256, String kind) {
        static Sent of(String sha256, String kind) {
            return PictureEdits.inPlaceOf(sha256)
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .map(name -> new Sent(name.substring(0, name.indexOf('.')), kindOf(name, kind)))
                    .orElse(new Sent(sha256, kind));
        }

        private static String kindOf(String name, String asked) {
            String kind = name.substring(name.indexOf('.') + 1);
            return asked.contains(".") ? kind + ".webp" : kind;
        }
    }

    @Inject
    Pictures pictures;

    @Inject
    MediaAccess access;

    @Context
    Request request;

    @GET
    @Path("{sha256: [0-9a-f]{64}}.{kind: " + AS_WEBP + "|jpeg|png|webp|gif}")
    public Response whole(@BeanParam MediaRequest asked, @PathParam("kind") String kind) throws IOException {
        String caching = access.caching(asked);
        Sent sent = Sent.of(asked.sha256, kind);
        return send(asked.sha256, pictures.whole(sent.sha256, sent.kind).orElseThrow(NotFoundException::new), caching);
    }

    @GET
    @Path("{sha256: [0-9a-f]{64}}-{width: [1-9][0-9]{2,3}}.{kind: " + AS_WEBP + "|jpeg|png}")
    public Response smaller(
            @BeanParam MediaRequest asked, @PathParam("width") int width, @PathParam("kind") String kind)
            throws IOException {
        String caching = access.caching(asked);
        Sent sent = Sent.of(asked.sha256, kind);
        return send(
                asked.sha256,
                pictures.smaller(sent.sha256, width, sent.kind).orElseThrow(NotFoundException::new),
                caching);
    }

    /** A part of a picture, as a place shows it for which an editor has set one. */
    @GET
    @Path("{sha256: [0-9a-f]{64}}_{part: " + Region.FORM + "}-{width: [1-9][0-9]{0,3}}.{kind: " + AS_WEBP
            + "|jpeg|png}")
    public Response part(
            @BeanParam MediaRequest asked,
            @PathParam("part") String part,
            @PathParam("width") int width,
            @PathParam("kind") String kind)
            throws IOException {
        String caching = access.caching(asked);
        Region region = Region.read(part).orElseThrow(NotFoundException::new);
        Sent sent = Sent.of(asked.sha256, kind);
        return send(
                asked.sha256,
                pictures.part(sent.sha256, region, width, sent.kind, () -> isShown(sent.sha256, region, width))
                        .orElseThrow(NotFoundException::new),
                caching);
    }

    /** Whether a place shows that part in that width today: else anybody could have thousands of them made. */
    private static boolean isShown(String sha256, Region part, int width) {
        Asset asset = Asset.findById(PictureEdits.originalOf(sha256)); // whose size the pages go by
        return asset != null
                && PictureEdits.of(asset.sha256)
                        .parts((double) asset.width / asset.height)
                        .contains(part)
                && SourceSet.renditions(asset.path(), asset.width, part).stream()
                        .anyMatch(offered -> offered.width() == width);
    }

    private Response send(String sha256, Pictures.Found picture, String caching) throws IOException {
        boolean kept = caching.equals(MediaAccess.FOR_ALL) && !picture.standsIn();
        EntityTag tag = new EntityTag(picture.file().getFileName().toString());
        Response.ResponseBuilder unchanged = kept ? request.evaluatePreconditions(tag) : null;
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : WholeFile.of(picture.file(), picture.mediaType());
        return MediaAccess.withHeaders(answer, kept ? MediaAccess.FOR_ALL : MediaAccess.FOR_ONE, sha256, tag)
                .build();
    }
}
