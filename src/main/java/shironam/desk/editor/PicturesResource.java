package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.DeskResponses;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.UnusablePictureException;

/** Takes in pictures that were chosen, dropped or pasted into a text. */
@Authenticated
@Path("/desk/pictures")
public class PicturesResource {
    @Inject
    MediaStore media;

    @Inject
    DeskResponses pages;

    /** A picture that was kept; sizes in pixels. The credit is what the file itself said, else its copyright, or empty. */
    public record Kept(String src, int width, int height, String credit) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response keep(@RestForm FileUpload picture) throws IOException {
        if (picture == null) {
            return refused("no file was sent");
        }
        try {
            Asset asset = media.keep(Files.readAllBytes(picture.uploadedFile()));
            return Response.ok(new Kept(asset.path(), asset.width, asset.height, asset.givenCredit()))
                    .build();
        } catch (UnusablePictureException unusable) {
            return refused(PictureReasons.of(unusable.reason, pages.frame().language()));
        }
    }

    private static Response refused(String reason) {
        return Response.status(422).entity(Map.of("reason", reason)).build();
    }
}
