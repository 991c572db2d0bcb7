package shironam.desk.crops;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.reasons.Reasons;
import shironam.desk.requests.PostedForm;
import shironam.media.Asset;
import shironam.media.Pictures;
import shironam.media.crops.Region;
import shironam.media.formats.UnusablePictureException;
import shironam.media.formats.UnusablePictureException.Reason;
import shironam.site.http.ContentSecurityPolicy;
import shironam.site.http.WholeFile;
import shironam.story.pictures.PicturePixelation;

/** Faces in a picture that nobody shall recognise. Who is no chief editor adds areas and never sees what is under them. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/pictures/{asset: [0-9a-f]{64}}")
public class PixelationResource {
    private static final Logger LOG = Logger.getLogger(PixelationResource.class);

    /** More can be added after these are kept. */
    private static final int EMPTY = 3;

    @Inject
    PicturePixelation pixelation;

    @Inject
    Pictures pictures;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    @Path("pixelation")
    public Response look(@PathParam("asset") String asset, @QueryParam("said") String said) {
        return page(CropsResource.require(asset), CropsView.KEPT.equals(said), null);
    }

    @POST
    @Path("pixelation")
    public Response pixelate(@PathParam("asset") String sha256) {
        Asset asset = CropsResource.require(sha256);
        Optional<List<Region>> areas = CropsForm.of(PostedForm.ofThisRequest()).areas();
        if (areas.isEmpty()) {
            return page(asset, false, CropsView.NUMBERS);
        }
        if (areas.get().isEmpty()) {
            return DeskResponses.seeOther("/desk/pictures/" + sha256 + "/pixelation");
        }
        try {
            pixelation.pixelate(asset, areas.get(), currentUser.account());
        } catch (UnusablePictureException unusable) {
            return page(asset, false, words(unusable.reason));
        } catch (IOException lost) {
            LOG.errorf(lost, "The picture %s can't be pixelated", sha256);
            return page(asset, false, words(Reason.NOT_KEPT));
        }
        return DeskResponses.seeOther("/desk/pictures/" + sha256 + "/pixelation?said=" + CropsView.KEPT);
    }

    @RolesAllowed({"chief", "admin"})
    @POST
    @Path("pixelation/removal")
    public Response undo(@PathParam("asset") String sha256) throws IOException {
        pixelation.undo(CropsResource.require(sha256).sha256, currentUser.account());
        return DeskResponses.seeOther("/desk/pictures/" + sha256 + "/pixelation");
    }

    @RolesAllowed({"chief", "admin"})
    @GET
    @Path("original")
    public Response original(@PathParam("asset") String sha256) throws IOException {
        Asset asset = CropsResource.require(sha256);
        Pictures.Found found = pictures.whole(sha256, asset.kind()).orElseThrow(NotFoundException::new);
        return WholeFile.of(found.file(), found.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.FILE)
                .build();
    }

    private String words(Reason reason) {
        return Reasons.in(currentUser.language()).picture(reason);
    }

    /** @param problem what was wrong, {@link CropsView#NUMBERS}, or null */
    private Response page(Asset asset, boolean kept, String problem) {
        DeskFrame frame = pages.frame();
        List<Region> areas = pixelation.areas(asset.sha256);
        boolean chief = PicturePixelation.maySee(currentUser.account());
        List<PixelationView.Area> shown = new ArrayList<>();
        for (int i = 0; i < areas.size() + EMPTY; i++) {
            shown.add(PixelationView.Area.of(i + 1, i < areas.size() ? areas.get(i) : null, frame.english()));
        }
        PixelationView view = new PixelationView(
                frame,
                asset.sha256,
                CropsResource.rendition(asset, CropsResource.DRAWN),
                asset.width,
                asset.height,
                kept,
                CropsView.NUMBERS.equals(problem),
                CropsView.NUMBERS.equals(problem) ? null : problem,
                !areas.isEmpty(),
                chief,
                shown);
        return pages.answer(
                problem == null ? Response.Status.OK : Response.Status.BAD_REQUEST,
                CropTemplates.pixelation(view),
                frame);
    }
}
