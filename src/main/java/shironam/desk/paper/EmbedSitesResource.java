package shironam.desk.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.paper.AdminViews.EmbedSiteRow;
import shironam.desk.paper.AdminViews.EmbedSitesView;
import shironam.desk.requests.PostedForm;
import shironam.settings.EmbedSettings;
import shironam.story.paper.EmbedSites;
import shironam.story.paper.PaperAdministrationException.Reason;

/** The sites that may stand in texts, and be asked for titles and posters. */
@RolesAllowed("admin")
@Path("/desk/embed-sites")
public class EmbedSitesResource {
    private static final String HERE = "/desk/embed-sites";
    private static final EmbedSiteRow NEW = new EmbedSiteRow("", "", "");

    @Inject
    EmbedSites sites;

    @Inject
    EmbedSettings settings;

    @Inject
    AdminPages admin;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@QueryParam("said") String said) {
        return page(null, NEW, AdminPages.KEPT.equals(said));
    }

    @POST
    public Response keep(@RestForm String host, @RestForm String endpoint, @RestForm String pictures) {
        EmbedSiteRow typed =
                new EmbedSiteRow(PostedForm.orEmpty(host), PostedForm.orEmpty(endpoint), PostedForm.orEmpty(pictures));
        return admin.change(
                () -> sites.keep(typed.host(), typed.endpoint(), typed.pictures(), currentUser.account()),
                HERE,
                problem -> page(problem, typed, false));
    }

    @POST
    @Path("removal")
    public Response remove(@RestForm String host) {
        return admin.change(
                () -> sites.remove(PostedForm.orEmpty(host), currentUser.account()),
                HERE,
                problem -> page(problem, NEW, false));
    }

    private Response page(Reason problem, EmbedSiteRow typed, boolean kept) {
        DeskFrame frame = pages.frame();
        EmbedSitesView view = new EmbedSitesView(
                frame,
                kept,
                problem,
                settings.fetch(),
                sites.all().stream()
                        .map(site -> new EmbedSiteRow(site.host, site.endpoint, site.pictures))
                        .toList(),
                typed);
        return admin.answer(problem, PaperTemplates.embedSites(view), frame);
    }
}
