package shironam.desk.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.bangla.transliteration.Slug;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskNumbers;
import shironam.desk.DeskResponses;
import shironam.desk.paper.AdminViews.TagRow;
import shironam.desk.paper.AdminViews.TagsView;
import shironam.desk.requests.PostedForm;
import shironam.story.Tag;
import shironam.story.paper.PaperAdministrationException;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.TagAdministration;

/** The tags: found, renamed, and two made one. */
@RolesAllowed("admin")
@Path("/desk/tags")
public class TagsResource {
    private static final String HERE = "/desk/tags";
    private static final int PAGE = 40;

    @Inject
    TagAdministration tags;

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
        return page(words, after, null, null, AdminPages.KEPT.equals(said));
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response rename(@PathParam("id") long id, @RestForm String name, @RestForm String q) {
        String words = PostedForm.orEmpty(q);
        String wanted = PostedForm.orEmpty(name);
        return admin.change(
                () -> tags.rename(id, wanted, currentUser.account()),
                AdminPages.address(HERE, words.isEmpty() ? "" : wanted),
                problem -> page(words, "", problem, new TagRow(id, wanted, "", ""), false));
    }

    /** @param into the name of the tag that stays */
    @POST
    @Path("{id: \\d{1,18}}/merger")
    public Response merge(@PathParam("id") long id, @RestForm String into, @RestForm String q) {
        String words = PostedForm.orEmpty(q);
        return admin.change(
                () -> tags.merge(id, number(into), currentUser.account()),
                AdminPages.address(HERE, PostedForm.orEmpty(into)),
                problem -> page(words, "", problem, null, false));
    }

    private static long number(String name) {
        return Tag.withSlug(Slug.tag(PostedForm.orEmpty(name)))
                .map(tag -> tag.id)
                .orElseThrow(() -> new PaperAdministrationException(Reason.GONE));
    }

    private Response page(String words, String after, Reason problem, TagRow typed, boolean kept) {
        AdminPages.Listed<TagAdministration.Counted> list = AdminPages.listed(
                tags.with(words, after, PAGE + 1, currentUser.account()),
                PAGE,
                HERE,
                words,
                TagAdministration.Counted::slug);
        DeskFrame frame = pages.frame();
        TagsView view = new TagsView(
                frame,
                kept,
                problem,
                words,
                list.shown().stream().map(tag -> row(tag, typed)).toList(),
                list.more());
        return admin.answer(problem, PaperTemplates.tags(view), frame);
    }

    private TagRow row(TagAdministration.Counted tag, TagRow typed) {
        boolean isTyped = typed != null && typed.id() == tag.id();
        return new TagRow(
                tag.id(),
                isTyped ? typed.name() : tag.name(),
                tag.slug(),
                DeskNumbers.digits(tag.stories(), currentUser.language()));
    }
}
