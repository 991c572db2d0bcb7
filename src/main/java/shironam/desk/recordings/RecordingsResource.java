package shironam.desk.recordings;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.pictures.PictureSizes;
import shironam.desk.reasons.Reasons;
import shironam.desk.requests.PostedForm;
import shironam.media.recordings.Recording;
import shironam.media.recordings.UnusableRecordingException;
import shironam.story.library.PictureFacts;

/** All films and sound of our own, and where new ones come in. */
@Authenticated
@Path(RecordingsResource.HERE)
public class RecordingsResource {
    static final String HERE = "/desk/recordings";
    private static final int PAGE = 50;
    private static final int LAST = 10_000;

    @Inject
    RecordingUploads uploads;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    /** What the editor puts into a text. */
    public record Taken(String href, String title) {}

    @GET
    public Response list(@QueryParam("from") int from) {
        return page(Response.Status.OK, Math.max(0, Math.min(from, LAST)), null, "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@RestForm FileUpload recording, @RestForm String title) {
        try {
            Recording kept = uploads.keep(recording, PostedForm.orEmpty(title));
            return DeskResponses.seeOther(HERE + "/" + kept.sha256);
        } catch (UnusableRecordingException unusable) {
            return page(Response.Status.BAD_REQUEST, 0, words(unusable), PostedForm.orEmpty(title));
        }
    }

    /** For the editor, into which a file was dropped. */
    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(@RestForm FileUpload recording) {
        try {
            Recording kept = uploads.keep(recording, "");
            return Response.ok(new Taken(kept.asset.path(), kept.title)).build();
        } catch (UnusableRecordingException unusable) {
            int status = unusable.reason == UnusableRecordingException.Reason.NOT_KEPT ? 500 : 422;
            return Response.status(status)
                    .entity(Map.of("reason", words(unusable)))
                    .build();
        }
    }

    private String words(UnusableRecordingException unusable) {
        return Reasons.in(currentUser.language()).recording(unusable.reason);
    }

    private Response page(Response.Status status, int from, String refusal, String title) {
        List<Recording> found = Recording.newest(from, PAGE + 1);
        DeskFrame frame = pages.frame();
        RecordingsView view = new RecordingsView(
                frame,
                refusal,
                title,
                found.stream().limit(PAGE).map(this::row).toList(),
                found.size() > PAGE ? HERE + "?from=" + (from + PAGE) : null);
        return pages.answer(status, RecordingTemplates.recordings(view), frame);
    }

    private RecordingsView.Row row(Recording recording) {
        String language = currentUser.language();
        return new RecordingsView.Row(
                HERE + "/" + recording.sha256,
                recording.kind().isVideo(),
                name(recording),
                PictureSizes.length(recording.seconds, language),
                PictureSizes.bytes(recording.asset.bytes, language),
                DeskDates.words(recording.asset.createdAt, language));
    }

    static String name(Recording recording) {
        return !recording.title.isEmpty()
                ? recording.title
                : PictureFacts.of(recording.sha256).map(facts -> facts.fileName).orElse("");
    }
}
