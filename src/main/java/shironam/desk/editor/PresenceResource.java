package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.story.Story;
import shironam.story.writing.EditorPresence;

/** Who has a story open: said by each page that is. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/presence")
public class PresenceResource {
    @Inject
    EditorPresence presences;

    @Inject
    CurrentUser currentUser;

    /** @param others the names of who else is here */
    public record Present(List<String> others) {}

    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    public Present come(@PathParam("id") long id) {
        return new Present(presences.come(Story.require(id), currentUser.account()));
    }

    /** The page was left. A browser sends this on its way out and can't wait for more than nothing. */
    @POST
    @Path("removal")
    public void leave(@PathParam("id") long id) {
        presences.leave(id, currentUser.account());
    }
}
