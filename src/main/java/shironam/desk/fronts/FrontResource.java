package shironam.desk.fronts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedForm;
import shironam.site.lists.FrontPreview;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontEditing;

/** A front as it is being arranged, as readers would see it, and its way to them. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/fronts/{front: [a-z0-9-]+}")
public class FrontResource {
    @Inject
    FrontBoard board;

    @Inject
    FrontBoardPages boardPages;

    @Inject
    FrontEditing keeping;

    @Inject
    FrontPreview preview;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    /** @param words a story is searched by, or its number */
    @GET
    public Response show(
            @PathParam("front") String name,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("said") String said) {
        return boardPages.show(board.open(name), words, FrontAction.named(said));
    }

    @GET
    @Path("preview")
    public Response preview(@PathParam("front") String name) {
        Front front = board.open(name);
        return pages.foreign(preview.of(front.section, front.working()));
    }

    @POST
    @Path("layout")
    public Response lay(@PathParam("front") String name, FrontForm form) {
        return board.arrange(name, form, FrontAction.LAYOUT, (front, present) -> present.as(form.chosenLayout()));
    }

    @POST
    @Path("publication")
    public Response publish(@PathParam("front") String name, FrontForm form) {
        return board.does(
                name,
                form,
                FrontAction.PUBLISH,
                front -> keeping.publish(front.id, form.version, PostedForm.orEmpty(form.note), currentUser.account()));
    }

    @POST
    @Path("draft/removal")
    public Response discard(@PathParam("front") String name, FrontForm form) {
        return board.does(
                name,
                form,
                FrontAction.DISCARD,
                front -> keeping.discard(front.id, form.version, currentUser.account()));
    }
}
