package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import shironam.site.FrontPreview;
import shironam.story.Front;
import shironam.story.FrontKeeping;

/** A front as it is being arranged, as readers would see it, and its way to them. */
@AtDesk
@Path("/desk/fronts/{front: [a-z0-9-]+}")
public class FrontResource {
    @Inject
    FrontBoard board;

    @Inject
    FrontBoardPages boardPages;

    @Inject
    FrontKeeping keeping;

    @Inject
    FrontPreview preview;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    /** @param words a story is searched by, or its number */
    @GET
    public Response show(
            @PathParam("front") String name,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("said") String said) {
        return boardPages.show(board.open(name), words, FrontWish.named(said));
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
        return board.arrange(name, form, FrontWish.LAYOUT, (front, present) -> present.as(form.chosenLayout()));
    }

    @POST
    @Path("publication")
    public Response publish(@PathParam("front") String name, FrontForm form) {
        return board.does(
                name,
                form,
                FrontWish.PUBLISH,
                front -> keeping.publish(front.id, form.version, StoryForm.orEmpty(form.note), visitor.account()));
    }

    @POST
    @Path("draft/removal")
    public Response discard(@PathParam("front") String name, FrontForm form) {
        return board.does(
                name, form, FrontWish.DISCARD, front -> keeping.discard(front.id, form.version, visitor.account()));
    }
}
