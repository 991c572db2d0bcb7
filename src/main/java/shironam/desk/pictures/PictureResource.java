package shironam.desk.pictures;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedForm;
import shironam.media.RevokedPictures;
import shironam.story.library.LibraryPicture;
import shironam.story.library.PictureFacts;
import shironam.story.library.PictureLibrary;
import shironam.story.library.PictureRevocation;
import shironam.story.library.PictureUse;
import shironam.story.library.PictureUses;
import shironam.story.pictures.PictureEdits;

/** One picture of the library. */
@Authenticated
@Path(LibraryAddress.LIBRARY + "/{asset: [0-9a-f]{64}}")
public class PictureResource {
    @Inject
    PictureLibrary library;

    @Inject
    PictureUses uses;

    @Inject
    PictureRevocation revocation;

    @Inject
    RevokedPictures revoked;

    @Inject
    PicturePlaceViews places;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response look(@PathParam("asset") String asset) {
        return page(asset, Response.Status.OK, false);
    }

    /** Out of every story, card, page and cache, for good; the page then says where it was. */
    @RolesAllowed({"chief", "admin"})
    @POST
    @Path("revocation")
    public Response revoke(@PathParam("asset") String asset, @RestForm String reason) {
        if (PostedForm.orEmpty(reason).isBlank()) {
            return page(asset, Response.Status.BAD_REQUEST, true);
        }
        require(asset);
        revocation.revoke(asset, reason, currentUser.account());
        revoked.deleteFiles();
        return DeskResponses.seeOther(LibraryAddress.LIBRARY + "/" + asset);
    }

    private void require(String asset) {
        if (library.find(asset).isEmpty() && PictureFacts.of(asset).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private Response page(String asset, Response.Status status, boolean askReason) {
        Optional<LibraryPicture> picture = library.find(asset);
        PictureFacts facts = library.facts(asset);
        boolean isRevoked = facts != null && facts.isRevoked();
        if (picture.isEmpty() && !isRevoked) {
            throw new NotFoundException();
        }
        String language = currentUser.language();
        DeskFrame frame = pages.frame();
        List<PictureUse> now = isRevoked ? List.of() : uses.now(asset);
        PicturePage view = new PicturePage(
                frame,
                asset,
                picture.map(LibraryPicture::path).map(PictureEdits::shown).orElse(null),
                picture.map(LibraryPicture::width).orElse(0),
                picture.map(LibraryPicture::height).orElse(0),
                picture.map(LibraryPicture::alt).orElse(""),
                picture.map(LibraryPicture::name).orElse(facts == null ? "" : facts.fileName),
                picture.map(known -> PictureSizes.pixels(known.width(), known.height(), language) + ", "
                                + PictureSizes.bytes(known.bytes(), language))
                        .orElse(null),
                picture.map(known -> DeskDates.words(known.addedAt(), language)).orElse(null),
                facts == null || facts.uploadedBy == null ? null : facts.uploadedBy.name,
                facts == null ? "" : facts.fileName,
                picture.map(LibraryPicture::credit).orElse(""),
                places.of(now),
                places.of(uses.before(asset)),
                isRevoked
                        ? new PicturePage.Revoked(
                                DeskDates.words(facts.revokedAt, language), facts.revokedBy.name, facts.revokedReason)
                        : null,
                PictureRevocation.isAllowed(currentUser.account()),
                askReason);
        return pages.answer(status, PictureTemplates.picture(view), frame);
    }
}
