package shironam.desk.workflow;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.story.workflow.Trash;

/** Throwing a story away, and fetching it back. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/trash")
public class TrashResource {
    @Inject
    Trash trash;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response throwAway(@PathParam("id") long id) {
        trash.throwAway(id, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.TRASHED);
    }

    @POST
    @Path("removal")
    public Response fetchBack(@PathParam("id") long id) {
        trash.fetchBack(id, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.FETCHED_BACK);
    }
}
