package shironam.desk.pictures;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.reasons.Reasons;
import shironam.desk.requests.PostedForm;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.media.Asset;
import shironam.media.PictureHashes;
import shironam.media.RevokedPictures;
import shironam.media.formats.UnusablePictureException;
import shironam.story.library.LibraryPicture;
import shironam.story.library.PictureDescribing;
import shironam.story.library.PictureFacts;
import shironam.story.library.PictureLibrary;
import shironam.story.library.PictureOwner;
import shironam.story.library.PictureReplacement;
import shironam.story.library.PictureRevocation;
import shironam.story.library.PictureUse;
import shironam.story.library.PictureUses;
import shironam.story.pictures.PictureEdits;
import shironam.story.pictures.PictureSubject;

/** One picture of the library. */
@Authenticated
@Path(LibraryAddress.LIBRARY + "/{asset: [0-9a-f]{64}}")
public class PictureResource {
    private static final Logger LOG = Logger.getLogger(PictureResource.class);
    private static final int MOST_ALIKE = 4;

    private static final Pattern PATH = Pattern.compile("/media/[0-9a-f]{64}(?:\\.\\w+)?( → )?");

    private static final int MOST_ACTS = 50;

    @Inject
    PictureLibrary library;

    @Inject
    PictureUses uses;

    @Inject
    PictureDescribing describing;

    @Inject
    PictureReplacement replacement;

    @Inject
    PictureUploads uploads;

    @Inject
    PictureHashes hashes;

    @Inject
    AuditTrail audit;

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
    public Response look(@PathParam("asset") String asset, @QueryParam("said") String said) {
        return page(asset, "kept".equals(said) ? Said.KEPT : Said.NOTHING, null, null);
    }

    /** What a page says of what was just done. */
    private enum Said {
        NOTHING,
        KEPT,
        NO_REASON,
        NOT_A_DATE,
        NOT_REPLACED
    }

    /** What is said of it and what may be done with it; readers' pages follow at once. */
    @POST
    @Path("facts")
    public Response describe(@PathParam("asset") String asset, @BeanParam FactsForm form) {
        if (library.find(asset).isEmpty()) {
            throw new NotFoundException();
        }
        if (form.hasWrongDate()) {
            return page(asset, Said.NOT_A_DATE, form, null);
        }
        describing.describe(asset, form.description(), currentUser.account());
        return DeskResponses.seeOther(LibraryAddress.LIBRARY + "/" + asset + "?said=kept");
    }

    /** Another file in every place of it; the page of that one is shown then. */
    @RolesAllowed({"editor", "chief", "admin"})
    @POST
    @Path("replacement")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response replace(@PathParam("asset") String asset, @RestForm("picture-file") FileUpload file) {
        if (library.find(asset).isEmpty()) {
            throw new NotFoundException();
        }
        try {
            if (!PostedForm.isChosen(file)) {
                return notReplaced(asset, UnusablePictureException.Reason.NO_FILE);
            }
            Asset incoming = uploads.keep(file);
            replacement.replace(
                    asset,
                    new PictureReplacement.Incoming(incoming.sha256, incoming.path(), incoming.width, incoming.height),
                    currentUser.account());
            return DeskResponses.seeOther(LibraryAddress.LIBRARY + "/" + incoming.sha256 + "?said=kept");
        } catch (UnusablePictureException unusable) {
            return notReplaced(asset, unusable.reason);
        } catch (IOException lost) {
            LOG.errorf(lost, "A picture can't be kept");
            return notReplaced(asset, UnusablePictureException.Reason.NOT_KEPT);
        }
    }

    private Response notReplaced(String asset, UnusablePictureException.Reason reason) {
        String words = Reasons.in(currentUser.language()).picture(reason);
        return page(asset, Said.NOT_REPLACED, null, words);
    }

    /** Out of every story, card, page and cache, for good; the page then says where it was. */
    @RolesAllowed({"chief", "admin"})
    @POST
    @Path("revocation")
    public Response revoke(@PathParam("asset") String asset, @RestForm String reason) {
        if (PostedForm.orEmpty(reason).isBlank()) {
            return page(asset, Said.NO_REASON, null, null);
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

    /**
     * @param typed what could not be kept, or null
     * @param refusal why another file could not take its place, or null
     */
    private Response page(String asset, Said said, FactsForm typed, String refusal) {
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
                picture.isEmpty() ? null : typed != null ? typed.rights() : rights(picture.get(), facts),
                PictureDescribing.isAllowed(currentUser.account(), facts),
                said == Said.KEPT,
                said == Said.NOT_A_DATE,
                !isRevoked && PictureReplacement.isAllowed(currentUser.account()),
                refusal,
                acts(asset),
                alike(asset),
                PictureRevocation.isAllowed(currentUser.account()),
                said == Said.NO_REASON);
        boolean refused = said != Said.NOTHING && said != Said.KEPT;
        return pages.answer(
                refused ? Response.Status.BAD_REQUEST : Response.Status.OK, PictureTemplates.picture(view), frame);
    }

    private PicturePage.Rights rights(LibraryPicture picture, PictureFacts facts) {
        return new PicturePage.Rights(
                picture.caption(),
                picture.alt(),
                picture.credit(),
                facts == null ? PictureOwner.UNKNOWN : facts.owner,
                facts != null && facts.creditRequired,
                DeskDates.field(picture.validUntil()),
                DeskDates.words(picture.validUntil(), currentUser.language()),
                picture.ended(),
                facts != null && facts.notInPrint,
                facts != null && facts.notForSharing);
    }

    private List<PicturePage.Act> acts(String asset) {
        if (!AuditTrail.isReader(currentUser.account())) {
            return List.of();
        }
        return audit.about(PictureSubject.of(asset), MOST_ACTS).stream()
                .map(line -> new PicturePage.Act(
                        DeskDates.words(line.at, currentUser.language()),
                        line.accountName,
                        AuditAction.named(line.action).orElse(AuditAction.PICTURE_DESCRIBED),
                        DescribedFacts.words(PATH.matcher(line.detail).replaceAll(""), currentUser.language())))
                .toList();
    }

    private List<PicturePage.Alike> alike(String asset) {
        return library.among(hashes.like(asset)).stream()
                .limit(MOST_ALIKE)
                .map(picture -> new PicturePage.Alike(
                        LibraryAddress.LIBRARY + "/" + picture.asset(),
                        picture.thumbnail(),
                        picture.name().isEmpty()
                                ? PictureSizes.pixels(picture.width(), picture.height(), currentUser.language())
                                : picture.name()))
                .toList();
    }
}
