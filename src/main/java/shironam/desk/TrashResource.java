package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import shironam.story.Trash;

/** Throwing a story away, and fetching it back. */
@AtDesk
@Path("/desk/stories/{id: \\d{1,18}}/trash")
public class TrashResource {
    @Inject
    Trash trash;

    @Inject
    Visitor visitor;

    @POST
    public Response throwAway(@PathParam("id") long id) {
        trash.throwAway(id, visitor.account());
        return DeskPages.seeOther("/desk/stories/" + id + "?said=" + Notice.TRASHED);
    }

    @POST
    @Path("removal")
    public Response fetchBack(@PathParam("id") long id) {
        trash.fetchBack(id, visitor.account());
        return DeskPages.seeOther("/desk/stories/" + id + "?said=" + Notice.FETCHED_BACK);
    }
}
