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
import shironam.desk.requests.PostedForm;
import shironam.media.Asset;
import shironam.media.PictureHashes;
import shironam.media.formats.UnusablePictureException;
import shironam.media.formats.UnusablePictureException.Reason;
import shironam.story.library.PictureFacts;
import shironam.story.library.PictureLibrary;

/** Takes in pictures that were chosen, dropped or pasted into a text. */
@Authenticated
@Path("/desk/pictures")
public class PictureUploadResource {
    private static final Logger LOG = Logger.getLogger(PictureUploadResource.class);

    @Inject
    PictureUploads uploads;

    @Inject
    PictureLibrary library;

    @Inject
    PictureHashes hashes;

    @Inject
    DeskResponses pages;

    /**
     * A picture that was kept; sizes in pixels. The credit is what the file itself said, else its copyright, else what came
     * with it, or empty.
     *
     * @param page of the library
     * @param known whether the paper had this very picture already
     * @param like a picture that looks like it and that readers may see, or null
     */
    public record Kept(
            String src,
            int width,
            int height,
            String credit,
            String caption,
            String alt,
            String page,
            boolean known,
            PictureChoice like) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response keep(@RestForm FileUpload picture, @RestForm String caption, @RestForm String credit) {
        if (!PostedForm.isChosen(picture)) {
            return refused(422, Reason.NO_FILE);
        }
        try {
            PictureUploads.Kept kept = uploads.keep(picture, PostedForm.orEmpty(caption), PostedForm.orEmpty(credit));
            return Response.ok(kept(kept.asset(), kept.known(), PostedForm.orEmpty(credit)))
                    .build();
        } catch (UnusablePictureException unusable) {
            return refused(422, unusable.reason);
        } catch (IOException lost) {
            LOG.errorf("A picture can't be kept: %s", lost.getMessage());
            return refused(500, Reason.NOT_KEPT);
        }
    }

    private Kept kept(Asset asset, boolean known, String credit) {
        PictureFacts facts = library.facts(asset.sha256);
        return new Kept(
                asset.path(),
                asset.width,
                asset.height,
                asset.givenCredit().isEmpty() ? credit : asset.givenCredit(),
                facts == null ? "" : facts.caption,
                facts == null ? "" : facts.alt,
                LibraryAddress.LIBRARY + "/" + asset.sha256,
                known,
                like(asset));
    }

    private PictureChoice like(Asset asset) {
        return library.among(hashes.like(asset.sha256)).stream()
                .filter(picture -> !picture.ended())
                .map(picture -> PictureChoice.of(picture, pages.frame().language()))
                .findFirst()
                .orElse(null);
    }

    private Response refused(int status, Reason reason) {
        String words = Reasons.in(pages.frame().language()).picture(reason);
        return Response.status(status).entity(Map.of("reason", words)).build();
    }
}
