package shironam.site.share;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shironam.site.brand.PaperPictures;
import shironam.site.brand.Wordmark;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.story.changes.SurrogateKey;

/** Icons and the picture of a share, drawn from the paper's name, and its colours. Finished answers are kept until the name changes. */
@Path("/share/paper")
public class PaperPicturesResource {
    @Inject
    PageFrame frame;

    @GET
    @Path("icon.svg")
    public Response vector() {
        return answer(PaperPictures.svg(name(), frame.accent()).getBytes(StandardCharsets.UTF_8), "image/svg+xml");
    }

    @GET
    @Path("favicon.ico")
    public Response favicon() throws IOException {
        return answer(PaperPictures.ico(name(), frame.accent()), "image/x-icon");
    }

    @GET
    @Path("{file: touch-icon|icon-192|icon-512|icon-maskable}.png")
    public Response icon(@PathParam("file") String file) throws IOException {
        int side = switch (file) {
            case "touch-icon" -> 180;
            case "icon-192" -> 192;
            default -> 512;
        };
        return answer(PaperPictures.png(name(), frame.accent(), side, file.equals("icon-maskable")), "image/png");
    }

    /** For cards in frames, whose own styles are a file. */
    @GET
    @Path("colours.css")
    public Response colours() {
        return answer(frame.accent().styles().getBytes(StandardCharsets.UTF_8), "text/css");
    }

    @GET
    @Path("share.png")
    public Response share() throws IOException {
        return answer(PaperPictures.share(name()), "image/png");
    }

    private String name() {
        String name = frame.siteName();
        if (!Wordmark.canDraw(name)) {
            throw new NotFoundException();
        }
        return name;
    }

    private static Response answer(byte[] bytes, String mediaType) {
        return HtmlResponses.picture(bytes, mediaType, List.of(SurrogateKey.SECTIONS));
    }
}
