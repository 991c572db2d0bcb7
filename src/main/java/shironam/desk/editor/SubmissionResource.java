package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.story.workflow.Reviewing;

/** Handing a story to the editors, and its way back. What stands in the form is saved before it is handed in. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/submission")
public class SubmissionResource {
    @Inject
    Reviewing reviewing;

    @Inject
    FormSaving saving;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response submit(@PathParam("id") long id, StoryForm form) {
        return saving.save(id, form, story -> {
            reviewing.submit(id, currentUser.account());
            return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.SUBMITTED);
        });
    }

    @POST
    @Path("return")
    public Response sendBack(@PathParam("id") long id, @RestForm String why) {
        reviewing.sendBack(id, why, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.SENT_BACK);
    }
}
