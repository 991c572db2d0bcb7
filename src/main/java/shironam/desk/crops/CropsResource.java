package shironam.desk.crops;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedForm;
import shironam.media.Asset;
import shironam.media.SourceSet;
import shironam.media.crops.Box;
import shironam.media.crops.CropName;
import shironam.media.crops.PictureCrops;
import shironam.media.crops.Region;
import shironam.story.pictures.PictureCropping;
import shironam.story.pictures.PictureEdits;

/** The focal point and the crops of a picture, for all places that show it. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/pictures/{asset: [0-9a-f]{64}}")
public class CropsResource {
    /** How wide a picture is that somebody draws on. */
    static final int DRAWN = 960;

    private static final int SMALL = 320;

    @Inject
    PictureCropping cropping;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    @Path("crops")
    public Response look(@PathParam("asset") String asset, @QueryParam("said") String said) {
        return page(require(asset), PictureEdits.of(asset), CropsView.KEPT.equals(said), false);
    }

    @POST
    @Path("crops")
    public Response set(@PathParam("asset") String sha256) {
        Asset asset = require(sha256);
        Optional<PictureCrops> crops = CropsForm.of(PostedForm.ofThisRequest()).crops(shape(asset));
        if (crops.isEmpty()) {
            return page(asset, PictureEdits.of(sha256), false, true);
        }
        cropping.set(sha256, crops.get(), currentUser.account());
        return DeskResponses.seeOther(address(sha256) + "?said=" + CropsView.KEPT);
    }

    private Response page(Asset asset, PictureCrops crops, boolean kept, boolean wrong) {
        DeskFrame frame = pages.frame();
        CropsView view = new CropsView(
                frame,
                asset.sha256,
                rendition(asset, DRAWN),
                asset.width,
                asset.height,
                kept,
                wrong,
                crops.focus() != null,
                CropsView.percent(
                        crops.focus() == null ? Region.ALL / 2 : crops.focus().x()),
                CropsView.percent(
                        crops.focus() == null ? Region.ALL / 2 : crops.focus().y()),
                Arrays.stream(CropName.values())
                        .map(name -> crop(name, crops, shape(asset)))
                        .toList(),
                places(asset, crops));
        return pages.answer(wrong ? Response.Status.BAD_REQUEST : Response.Status.OK, CropTemplates.crops(view), frame);
    }

    /** Before one is drawn, as large as fits, in the middle. */
    private static CropsView.Crop crop(CropName name, PictureCrops crops, double picture) {
        Region drawn = crops.named().get(name);
        Region shown = drawn != null ? drawn : largest(name, picture);
        return new CropsView.Crop(
                name,
                drawn != null,
                CropsView.percent(shown.x()),
                CropsView.percent(shown.y()),
                CropsView.percent(shown.width()),
                CropsView.percent(shown.height()),
                Double.toString(name.shape),
                name.shape == 0);
    }

    private static Region largest(CropName name, double picture) {
        if (name.shape == 0) {
            return Region.WHOLE;
        }
        int width = (int) Math.max(1, Math.min(Region.ALL, Math.round(Region.ALL * name.shape / picture)));
        int height = (int) Math.max(1, Math.min(Region.ALL, Math.round(Region.ALL * picture / name.shape)));
        return new Region((Region.ALL - width) / 2, (Region.ALL - height) / 2, width, height);
    }

    private static List<CropsView.Place> places(Asset asset, PictureCrops crops) {
        List<CropsView.Place> places = new ArrayList<>();
        for (Box box : Box.values()) {
            Optional<Region> part = crops.in(box, shape(asset));
            List<SourceSet.Rendition> renditions = part.isEmpty()
                    ? List.of()
                    : SourceSet.renditions(PictureEdits.shown(asset.path()), asset.width, part.get());
            places.add(
                    renditions.isEmpty()
                            ? new CropsView.Place(box, rendition(asset, SMALL), asset.width, asset.height)
                            : new CropsView.Place(
                                    box,
                                    SourceSet.first(renditions, SMALL).address(),
                                    part.get().pixelsAcross(asset.width),
                                    part.get().pixelsDown(asset.height)));
        }
        return places;
    }

    /** By the address that pages name: a browser may still have the one of before. */
    static String rendition(Asset asset, int width) {
        return SourceSet.address(PictureEdits.shown(asset.path()), asset.width, width);
    }

    static Asset require(String sha256) {
        return Asset.<Asset>findByIdOptional(sha256).orElseThrow(NotFoundException::new);
    }

    private static double shape(Asset asset) {
        return (double) asset.width / asset.height;
    }

    static String address(String sha256) {
        return "/desk/pictures/" + sha256 + "/crops";
    }
}
