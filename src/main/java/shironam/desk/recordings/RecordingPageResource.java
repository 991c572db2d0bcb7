package shironam.desk.recordings;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.pictures.PicturePlaceViews;
import shironam.desk.pictures.PictureSizes;
import shironam.desk.pictures.PictureUploads;
import shironam.desk.reasons.Reasons;
import shironam.desk.requests.PostedForm;
import shironam.media.formats.UnusablePictureException;
import shironam.media.recordings.Recording;
import shironam.media.recordings.UnusableRecordingException;
import shironam.media.recordings.WebVtt;
import shironam.story.addresses.SiteAddress;
import shironam.story.library.PictureDescribing;
import shironam.story.library.PictureFacts;
import shironam.story.library.PictureLibrary;
import shironam.story.library.PictureRevocation;
import shironam.story.library.PictureUses;
import shironam.story.library.RecordingDescribing;

/** One film or sound. It is revoked as pictures are. */
@Authenticated
@Path(RecordingsResource.HERE + "/{asset: [0-9a-f]{64}}")
public class RecordingPageResource {
    private static final String KEPT = "kept";

    @Inject
    RecordingDescribing describing;

    @Inject
    PictureUploads pictures;

    @Inject
    PictureLibrary library;

    @Inject
    PictureUses uses;

    @Inject
    PicturePlaceViews places;

    @Inject
    SiteAddress site;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response look(@PathParam("asset") String asset, @QueryParam("said") String said) {
        return page(asset, KEPT.equals(said), null);
    }

    /** What is not chosen stays as it is. */
    @POST
    @Path("description")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response describe(
            @PathParam("asset") String asset,
            @RestForm String title,
            @RestForm FileUpload poster,
            @RestForm FileUpload captions,
            @RestForm("no-poster") boolean noPoster,
            @RestForm("no-captions") boolean noCaptions) {
        Recording recording = Recording.of(asset).orElseThrow(NotFoundException::new);
        try {
            String shown =
                    PostedForm.isChosen(poster) ? pictures.keep(poster).path() : noPoster ? "" : recording.poster;
            String said = PostedForm.isChosen(captions)
                    ? WebVtt.text(captions.uploadedFile())
                    : noCaptions ? "" : recording.captions;
            describing.describe(
                    asset,
                    new RecordingDescribing.Description(PostedForm.orEmpty(title), shown, said),
                    currentUser.account());
            return DeskResponses.seeOther(RecordingsResource.HERE + "/" + asset + "?said=" + KEPT);
        } catch (UnusablePictureException unusable) {
            return page(asset, false, Reasons.in(currentUser.language()).picture(unusable.reason));
        } catch (UnusableRecordingException unusable) {
            return page(asset, false, Reasons.in(currentUser.language()).recording(unusable.reason));
        } catch (IOException lost) {
            return page(
                    asset,
                    false,
                    Reasons.in(currentUser.language()).recording(UnusableRecordingException.Reason.NOT_KEPT));
        }
    }

    private Response page(String asset, boolean kept, String refusal) {
        Recording recording = Recording.of(asset).orElseThrow(NotFoundException::new);
        PictureFacts facts = library.facts(asset);
        String language = currentUser.language();
        DeskFrame frame = pages.frame();
        RecordingPage view = new RecordingPage(
                frame,
                asset,
                recording.asset.path(),
                site.root() + recording.asset.path(),
                recording.kind().isVideo(),
                recording.asset.width,
                recording.asset.height,
                RecordingsResource.name(recording),
                recording.title,
                PictureSizes.length(recording.seconds, language),
                PictureSizes.bytes(recording.asset.bytes, language),
                DeskDates.words(recording.asset.createdAt, language),
                facts == null || facts.uploadedBy == null ? null : facts.uploadedBy.shownName(),
                recording.poster.isEmpty() ? null : recording.poster,
                recording.captions.isEmpty() ? null : recording.captionsPath(),
                places.of(uses.now(asset)),
                PictureDescribing.isAllowed(currentUser.account(), facts),
                PictureRevocation.isAllowed(currentUser.account()),
                kept,
                refusal);
        return pages.answer(
                refusal == null ? Response.Status.OK : Response.Status.BAD_REQUEST,
                RecordingTemplates.recording(view),
                frame);
    }
}
