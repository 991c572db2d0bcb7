package shironam.desk.pictures;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.reasons.Reasons;
import shironam.desk.requests.PostedForm;
import shironam.media.formats.UnusablePictureException;

/** Takes in many pictures at once, with a caption and a credit for all of them. Of each it says what became of it. */
@Authenticated
@Path(LibraryAddress.LIBRARY + "/batch")
public class BatchResource {
    private static final Logger LOG = Logger.getLogger(BatchResource.class);

    @Inject
    PictureUploads uploads;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response form() {
        return page(Response.Status.OK, "", "", List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(
            @RestForm("pictures") List<FileUpload> files, @RestForm String caption, @RestForm String credit) {
        List<BatchView.Line> lines = new ArrayList<>();
        for (FileUpload file : files == null ? List.<FileUpload>of() : files) {
            if (PostedForm.isChosen(file)) {
                lines.add(keep(file, PostedForm.orEmpty(caption), PostedForm.orEmpty(credit)));
            }
        }
        boolean all = !lines.isEmpty() && lines.stream().allMatch(line -> line.refusal() == null);
        return page(
                all ? Response.Status.OK : Response.Status.BAD_REQUEST,
                PostedForm.orEmpty(caption),
                PostedForm.orEmpty(credit),
                lines);
    }

    private BatchView.Line keep(FileUpload file, String caption, String credit) {
        try {
            PictureUploads.Kept kept = uploads.keep(file, caption, credit);
            return new BatchView.Line(
                    file.fileName(), LibraryAddress.LIBRARY + "/" + kept.asset().sha256, kept.known(), null);
        } catch (UnusablePictureException unusable) {
            return refused(file, unusable.reason);
        } catch (IOException lost) {
            LOG.errorf(lost, "A picture can't be kept");
            return refused(file, UnusablePictureException.Reason.NOT_KEPT);
        }
    }

    private BatchView.Line refused(FileUpload file, UnusablePictureException.Reason reason) {
        return new BatchView.Line(
                file.fileName(), null, false, Reasons.in(currentUser.language()).picture(reason));
    }

    private Response page(Response.Status status, String caption, String credit, List<BatchView.Line> lines) {
        DeskFrame frame = pages.frame();
        boolean nothing = status != Response.Status.OK && lines.isEmpty();
        return pages.answer(
                status, PictureTemplates.batch(new BatchView(frame, caption, credit, nothing, lines)), frame);
    }
}
