package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.bangla.Slug;
import shironam.desk.AdminViews.TagRow;
import shironam.desk.AdminViews.TagsView;
import shironam.story.NotKept;
import shironam.story.NotKept.Reason;
import shironam.story.Tag;
import shironam.story.TagKeeping;

/** The tags: found, renamed, and two made one. */
@AtDesk
@Path("/desk/tags")
public class TagsResource {
    private static final String HERE = "/desk/tags";
    private static final int PAGE = 40;

    @Inject
    TagKeeping tags;

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
        return page(words, after, null, null, AdminPages.KEPT.equals(said));
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response rename(@PathParam("id") long id, @RestForm String name, @RestForm String q) {
        String words = StoryForm.orEmpty(q);
        String wanted = StoryForm.orEmpty(name);
        return admin.change(
                () -> tags.rename(id, wanted, visitor.account()),
                AdminPages.address(HERE, words.isEmpty() ? "" : wanted),
                problem -> page(words, "", problem, new TagRow(id, wanted, "", ""), false));
    }

    /** @param into the name of the tag that stays */
    @POST
    @Path("{id: \\d{1,18}}/merger")
    public Response merge(@PathParam("id") long id, @RestForm String into, @RestForm String q) {
        String words = StoryForm.orEmpty(q);
        return admin.change(
                () -> tags.merge(id, number(into), visitor.account()),
                AdminPages.address(HERE, StoryForm.orEmpty(into)),
                problem -> page(words, "", problem, null, false));
    }

    private static long number(String name) {
        return Tag.withSlug(Slug.tag(StoryForm.orEmpty(name)))
                .map(tag -> tag.id)
                .orElseThrow(() -> new NotKept(Reason.GONE));
    }

    private Response page(String words, String after, Reason problem, TagRow typed, boolean kept) {
        AdminPages.Listed<TagKeeping.Counted> list = AdminPages.listed(
                tags.with(words, after, PAGE + 1, visitor.account()), PAGE, HERE, words, TagKeeping.Counted::slug);
        Frame frame = pages.frame();
        TagsView view = new TagsView(
                frame,
                kept,
                problem,
                words,
                list.shown().stream().map(tag -> row(tag, typed)).toList(),
                list.more());
        return admin.answer(problem, Templates.tags(view), frame);
    }

    private TagRow row(TagKeeping.Counted tag, TagRow typed) {
        boolean isTyped = typed != null && typed.id() == tag.id();
        return new TagRow(
                tag.id(),
                isTyped ? typed.name() : tag.name(),
                tag.slug(),
                DeskNumbers.digits(tag.stories(), visitor.language()));
    }
}
