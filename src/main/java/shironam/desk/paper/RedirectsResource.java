package shironam.desk.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.paper.AdminViews.RedirectRow;
import shironam.desk.paper.AdminViews.RedirectsView;
import shironam.desk.requests.PostedForm;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.redirects.Redirect;
import shironam.story.redirects.Redirects;

/** Paths without a page, and where they lead. */
@RolesAllowed("admin")
@Path("/desk/redirects")
public class RedirectsResource {
    private static final String HERE = "/desk/redirects";
    private static final int PAGE = 50;
    private static final RedirectRow NEW = new RedirectRow("", "", true, "");

    @Inject
    Redirects redirects;

    @Inject
    AdminPages admin;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("said") String said) {
        return page(words, after, null, NEW, AdminPages.KEPT.equals(said));
    }

    /** Makes one, or gives a path another target. */
    @POST
    public Response keep(@RestForm String path, @RestForm String target, @RestForm String lasting) {
        RedirectRow typed =
                new RedirectRow(PostedForm.orEmpty(path), PostedForm.orEmpty(target), !"302".equals(lasting), "");
        return admin.change(
                () -> redirects.keep(typed.path(), typed.target(), typed.permanent(), currentUser.account()),
                HERE,
                problem -> page("", "", problem, typed, false));
    }

    @POST
    @Path("removal")
    public Response remove(@RestForm String path) {
        return admin.change(
                () -> redirects.remove(PostedForm.orEmpty(path), currentUser.account()),
                HERE,
                problem -> page("", "", problem, NEW, false));
    }

    private Response page(String words, String after, Reason problem, RedirectRow typed, boolean kept) {
        AdminPages.Listed<Redirect> list =
                AdminPages.listed(redirects.page(words, after, PAGE + 1), PAGE, HERE, words, redirect -> redirect.path);
        DeskFrame frame = pages.frame();
        RedirectsView view = new RedirectsView(
                frame,
                kept,
                problem,
                words,
                list.shown().stream().map(this::row).toList(),
                typed,
                list.more());
        return admin.answer(problem, PaperTemplates.redirects(view), frame);
    }

    private RedirectRow row(Redirect redirect) {
        return new RedirectRow(
                redirect.path,
                redirect.target,
                redirect.permanent,
                DeskDates.words(redirect.createdAt, currentUser.language()));
    }
}
