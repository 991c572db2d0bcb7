package shironam.desk.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.paper.AdminViews.PageRow;
import shironam.desk.paper.AdminViews.PagesView;
import shironam.desk.requests.PostedForm;
import shironam.story.NotReadyException;
import shironam.story.Story;
import shironam.story.pages.ContentPage;
import shironam.story.paper.ContentPageAdministration;
import shironam.story.paper.PaperAdministrationException;
import shironam.story.paper.PaperAdministrationException.Reason;

/** The paper's own pages: which there are, where they stand, and whether readers see them. */
@RolesAllowed("admin")
@Path("/desk/pages")
public class ContentPagesResource {
    private static final String HERE = "/desk/pages";

    @Inject
    ContentPageAdministration keeping;

    @Inject
    AdminPages admin;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@QueryParam("said") String said) {
        return page(null, "", "", AdminPages.KEPT.equals(said));
    }

    /** Begins one, and leads to its text. */
    @POST
    public Response begin(@RestForm String title, @RestForm String address) {
        String wanted = PostedForm.orEmpty(address);
        try {
            ContentPage page = keeping.begin(PostedForm.orEmpty(title), wanted, currentUser.account());
            return DeskResponses.seeOther("/desk/stories/" + page.storyId);
        } catch (PaperAdministrationException refused) {
            return page(refused.reason, title, wanted, false);
        }
    }

    /** Drafts of those that most papers have. */
    @POST
    @Path("usual")
    public Response beginUsual() {
        return change(() -> keeping.beginUsual(currentUser.account()));
    }

    @POST
    @Path("{id: \\d{1,18}}/address")
    public Response move(@PathParam("id") long id, @RestForm String address) {
        return change(() -> keeping.move(id, PostedForm.orEmpty(address), currentUser.account()));
    }

    @POST
    @Path("{id: \\d{1,18}}/publication")
    public Response publish(@PathParam("id") long id) {
        return change(() -> {
            try {
                keeping.publish(id, currentUser.account());
            } catch (NotReadyException unwritten) {
                throw new PaperAdministrationException(Reason.PAGE_EMPTY);
            }
        });
    }

    @POST
    @Path("{id: \\d{1,18}}/publication/removal")
    public Response takeAway(@PathParam("id") long id) {
        return change(() -> keeping.takeAway(id, currentUser.account()));
    }

    private Response change(Runnable what) {
        return admin.change(what, HERE, problem -> page(problem, "", "", false));
    }

    private Response page(Reason problem, String title, String address, boolean kept) {
        DeskFrame frame = pages.frame();
        List<PageRow> rows = ContentPage.inOrder().stream()
                .map(page -> row(page, frame.language()))
                .toList();
        PagesView view =
                new PagesView(frame, kept, problem, rows, PostedForm.orEmpty(title), address, keeping.lacksUsual());
        return admin.answer(problem, PaperTemplates.pages(view), frame);
    }

    private static PageRow row(ContentPage page, String language) {
        Story story = Story.require(page.storyId);
        boolean changed = page.isPublic() && story.updatedAt.isAfter(page.publishedAt);
        return new PageRow(
                page.storyId,
                story.headline,
                page.address,
                page.path(),
                page.isPublic() ? DeskDates.words(page.publishedAt, language) : null,
                changed,
                story.isTrashed());
    }
}
