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
import shironam.story.workflow.Correction;
import shironam.story.workflow.Corrections;

/** What readers are told was wrong in a story. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/corrections")
public class CorrectionsResource {
    @Inject
    Corrections corrections;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response add(
            @PathParam("id") long id, @RestForm String kind, @RestForm String words, @RestForm String form) {
        corrections.add(
                id,
                Correction.Kind.named(kind).orElseThrow(BadRequestException::new),
                words,
                form,
                currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.CORRECTED);
    }
}
