package shironam.desk.workflow;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.story.workflow.Embargoes;

/** The moment before which readers must not see a story. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/embargo")
public class EmbargoResource {
    @Inject
    Embargoes embargoes;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response set(@PathParam("id") long id, @RestForm String until) {
        Instant moment = DeskDates.read(until).orElseThrow(BadRequestException::new);
        embargoes.set(id, moment, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.EMBARGOED);
    }

    @POST
    @Path("removal")
    public Response lift(@PathParam("id") long id) {
        embargoes.lift(id, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.EMBARGO_LIFTED);
    }
}
