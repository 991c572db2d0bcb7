package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.story.Embargoed;
import shironam.story.PreviewLinks;
import shironam.story.PreviewLinks.Lasting;
import shironam.story.SiteAddress;

/** Showing a story to somebody outside before it is out, and thinking better of it. */
@AtDesk
@Path("/desk/stories/{id: \\d{1,18}}/preview-links")
public class PreviewLinksResource {
    @Inject
    PreviewLinks links;

    @Inject
    DeskPages pages;

    @Inject
    DeskErrors errors;

    @Inject
    Visitor visitor;

    @Inject
    SiteAddress site;

    @POST
    public Response make(@PathParam("id") long id, @RestForm int days, @RestForm("against-embargo") boolean knowing) {
        Lasting lasting = Lasting.ofDays(days).orElseThrow(BadRequestException::new);
        try {
            return show(id, links.make(id, lasting, knowing, visitor.account()));
        } catch (Embargoed unseen) {
            return errors.embargoUnseen();
        }
    }

    @POST
    @Path("{link: \\d{1,18}}/revocation")
    public Response revoke(@PathParam("id") long id, @PathParam("link") long link) {
        links.revoke(id, link, visitor.account());
        return DeskPages.seeOther("/desk/stories/" + id + "?said=" + Notice.LINK_REVOKED);
    }

    private Response show(long id, PreviewLinks.Made made) {
        Frame frame = pages.frame();
        PreviewLinkView view = new PreviewLinkView(
                frame,
                id,
                made.headline(),
                site.of("/preview/" + made.token()),
                DeskDates.words(made.expiresAt(), visitor.language()));
        return pages.ok(Templates.previewLink(view), frame);
    }
}
