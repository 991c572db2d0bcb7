package shironam.desk.notices;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.identity.Account;
import shironam.story.notices.ListedNotice;
import shironam.story.notices.Notices;

/** What one was told. */
@Authenticated
@Path(NoticesResource.HERE)
public class NoticesResource {
    static final String HERE = "/desk/notices";

    private static final int PAGE = 50;

    @Inject
    Notices notices;

    @Inject
    Bell bell;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @QueryParam("before") @DefaultValue("0") long before,
            @QueryParam("gone") @DefaultValue("false") boolean gone) {
        Notices.Page page = notices.page(currentUser.account(), unread, before, PAGE);
        List<ListedNotice> found = page.notices();
        DeskFrame frame = pages.frame();
        NoticesView view = new NoticesView(
                frame,
                unread,
                found.stream().map(this::row).toList(),
                found.isEmpty() ? 0 : found.get(0).id(),
                bell.count(),
                page.hasOlder()
                        ? HERE + "?" + (unread ? "unread=true&" : "") + "before="
                                + found.get(found.size() - 1).id()
                        : null,
                gone);
        return pages.ok(NoticeTemplates.notices(view), frame);
    }

    private NoticesView.Row row(ListedNotice notice) {
        String language = currentUser.language();
        NoticeWords words = new NoticeWords(notice, language);
        return new NoticesView.Row(
                notice.id(),
                words.title(),
                words.said(),
                notice.words(),
                DeskDates.words(notice.createdAt(), language),
                Dates.iso(notice.createdAt()),
                notice.story() != null,
                notice.read());
    }

    /** Leads to what it tells of. Mails and other messages have this address, so it is read from then on. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response open(@PathParam("id") long id) {
        return notices.open(id, currentUser.account())
                .map(notice -> DeskResponses.seeOther(new NoticeWords(notice, currentUser.language()).place()))
                .orElseGet(() -> DeskResponses.seeOther(HERE + "?gone=true"));
    }

    @POST
    @Path("{id: \\d{1,18}}/reading")
    public Response read(@PathParam("id") long id, @RestForm String back) {
        return mark(id, true, back);
    }

    @POST
    @Path("{id: \\d{1,18}}/reading/removal")
    public Response unread(@PathParam("id") long id, @RestForm String back) {
        return mark(id, false, back);
    }

    private Response mark(long id, boolean read, String back) {
        Account reader = currentUser.account();
        notices.mark(id, read, reader);
        return back(back);
    }

    /** @param last the newest that stands on the page */
    @POST
    @Path("reading")
    public Response readAll(@RestForm long last, @RestForm String back) {
        notices.markAll(last, currentUser.account());
        return back(back);
    }

    private static Response back(String unread) {
        return DeskResponses.seeOther(HERE + ("unread".equals(unread) ? "?unread=true" : ""));
    }
}
