package shironam.desk.workflow;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.identity.Account;
import shironam.story.workflow.Assignments;

/** Who is to work on a story now. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/assignment")
public class AssignmentResource {
    @Inject
    Assignments assignments;

    @Inject
    CurrentUser currentUser;

    /** @param to an account's name; empty for nobody in particular */
    @POST
    public Response assign(@PathParam("id") long id, @RestForm String to) {
        boolean nobody = to == null || to.isBlank();
        Account person = nobody ? null : Account.atWork(to).orElseThrow(BadRequestException::new);
        assignments.assign(id, person, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.ASSIGNED);
    }
}
