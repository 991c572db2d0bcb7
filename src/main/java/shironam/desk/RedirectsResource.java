package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.AdminViews.RedirectRow;
import shironam.desk.AdminViews.RedirectsView;
import shironam.story.NotKept.Reason;
import shironam.story.Redirect;
import shironam.story.Redirects;

/** Paths without a page, and where they lead. */
@AtDesk
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
    DeskPages pages;

    @Inject
    Visitor visitor;

    @GET
    public Response list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("said") String said) {
        admin.onlyKeepers();
        return page(words, after, null, NEW, AdminPages.KEPT.equals(said));
    }

    /** Makes one, or gives a path another target. */
    @POST
    public Response keep(@RestForm String path, @RestForm String target, @RestForm String lasting) {
        RedirectRow typed =
                new RedirectRow(StoryForm.orEmpty(path), StoryForm.orEmpty(target), !"302".equals(lasting), "");
        return admin.change(
                () -> redirects.keep(typed.path(), typed.target(), typed.permanent(), visitor.account()),
                HERE,
                problem -> page("", "", problem, typed, false));
    }

    @POST
    @Path("removal")
    public Response remove(@RestForm String path) {
        return admin.change(
                () -> redirects.remove(StoryForm.orEmpty(path), visitor.account()),
                HERE,
                problem -> page("", "", problem, NEW, false));
    }

    private Response page(String words, String after, Reason problem, RedirectRow typed, boolean kept) {
        AdminPages.Listed<Redirect> list =
                AdminPages.listed(redirects.page(words, after, PAGE + 1), PAGE, HERE, words, redirect -> redirect.path);
        Frame frame = pages.frame();
        RedirectsView view = new RedirectsView(
                frame,
                kept,
                problem,
                words,
                list.shown().stream().map(this::row).toList(),
                typed,
                list.more());
        return admin.answer(problem, Templates.redirects(view), frame);
    }

    private RedirectRow row(Redirect redirect) {
        return new RedirectRow(
                redirect.path,
                redirect.target,
                redirect.permanent,
                DeskDates.words(redirect.createdAt, visitor.language()));
    }
}
