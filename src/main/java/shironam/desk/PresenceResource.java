package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import shironam.story.Presences;
import shironam.story.Story;

/** Who has a story open: said by each page that is. */
@AtDesk
@Path("/desk/stories/{id: \\d{1,18}}/presence")
public class PresenceResource {
    @Inject
    Presences presences;

    @Inject
    Visitor visitor;

    /** @param others the names of who else is here */
    public record Present(List<String> others) {}

    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    public Present come(@PathParam("id") long id) {
        return new Present(presences.come(Story.require(id), visitor.account()));
    }

    /** The page was left. A browser sends this on its way out and can't wait for more than nothing. */
    @POST
    @Path("removal")
    public void leave(@PathParam("id") long id) {
        presences.leave(id, visitor.account());
    }
}
