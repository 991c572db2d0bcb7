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
import shironam.desk.DeskDates;
import shironam.desk.DeskExceptionMappers;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.story.addresses.SiteAddress;
import shironam.story.workflow.EmbargoException;
import shironam.story.workflow.PreviewLinks;
import shironam.story.workflow.PreviewLinks.Lasting;

/** Showing a story to somebody outside before it is out, and thinking better of it. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/preview-links")
public class PreviewLinksResource {
    @Inject
    PreviewLinks links;

    @Inject
    DeskResponses pages;

    @Inject
    DeskExceptionMappers errors;

    @Inject
    CurrentUser currentUser;

    @Inject
    SiteAddress site;

    @POST
    public Response make(@PathParam("id") long id, @RestForm int days, @RestForm("against-embargo") boolean knowing) {
        Lasting lasting = Lasting.ofDays(days).orElseThrow(BadRequestException::new);
        try {
            return show(id, links.make(id, lasting, knowing, currentUser.account()));
        } catch (EmbargoException unseen) {
            return errors.embargoUnseen();
        }
    }

    @POST
    @Path("{link: \\d{1,18}}/revocation")
    public Response revoke(@PathParam("id") long id, @PathParam("link") long link) {
        links.revoke(id, link, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.LINK_REVOKED);
    }

    private Response show(long id, PreviewLinks.Made made) {
        DeskFrame frame = pages.frame();
        PreviewLinkView view = new PreviewLinkView(
                frame,
                id,
                made.headline(),
                site.of("/preview/" + made.token()),
                DeskDates.words(made.expiresAt(), currentUser.language()));
        return pages.ok(WorkflowTemplates.previewLink(view), frame);
    }
}
