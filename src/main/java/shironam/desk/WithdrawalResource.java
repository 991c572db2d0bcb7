package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import shironam.story.Publishing;

/** Taking a story away from readers. */
@AtDesk
@Path("/desk/stories/{id: \\d{1,18}}/withdrawal")
public class WithdrawalResource {
    @Inject
    Publishing publishing;

    @Inject
    Visitor visitor;

    @POST
    public Response withdraw(@PathParam("id") long id) {
        publishing.withdraw(id, visitor.account());
        return DeskPages.seeOther("/desk/stories/" + id + "?said=" + Notice.WITHDRAWN);
    }
}
