package shironam.desk.pictures;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.DeskResponses;
import shironam.desk.reasons.Reasons;
import shironam.media.Asset;
import shironam.media.UnusablePictureException;
import shironam.media.UnusablePictureException.Reason;

/** Takes in pictures that were chosen, dropped or pasted into a text. */
@Authenticated
@Path("/desk/pictures")
public class PictureUploadResource {
    private static final Logger LOG = Logger.getLogger(PictureUploadResource.class);

    @Inject
    PictureUploads uploads;

    @Inject
    DeskResponses pages;

    /** A picture that was kept; sizes in pixels. The credit is what the file itself said, else its copyright, or empty. */
    public record Kept(String src, int width, int height, String credit) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response keep(@RestForm FileUpload picture) {
        if (picture == null) {
            return refused(422, Reason.NO_FILE);
        }
        try {
            Asset asset = uploads.keep(picture);
            return Response.ok(new Kept(asset.path(), asset.width, asset.height, asset.givenCredit()))
                    .build();
        } catch (UnusablePictureException unusable) {
            return refused(422, unusable.reason);
        } catch (IOException lost) {
            LOG.errorf("A picture can't be kept: %s", lost.getMessage());
            return refused(500, Reason.NOT_KEPT);
        }
    }

    private Response refused(int status, Reason reason) {
        String words = Reasons.in(pages.frame().language()).picture(reason);
        return Response.status(status).entity(Map.of("reason", words)).build();
    }
}
