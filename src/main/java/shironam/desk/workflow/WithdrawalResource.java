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
import shironam.story.workflow.Publishing;

/** Taking a story away from readers. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/withdrawal")
public class WithdrawalResource {
    @Inject
    Publishing publishing;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response withdraw(@PathParam("id") long id) {
        publishing.withdraw(id, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.WITHDRAWN);
    }
}
