package shironam.desk.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.paper.AdminViews.AuthorPage;
import shironam.desk.paper.AdminViews.AuthorRow;
import shironam.desk.paper.AdminViews.AuthorsView;
import shironam.desk.requests.PostedForm;
import shironam.story.paper.AuthorAdministration;
import shironam.story.paper.AuthorDivision;
import shironam.story.paper.PaperAdministrationException;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.people.Author;

/** Those who write: their pages, and two names that are one person. */
@RolesAllowed("admin")
@Path("/desk/authors")
public class AuthorsResource {
    private static final String HERE = "/desk/authors";
    private static final int PAGE = 50;

    @Inject
    AuthorAdministration authors;

    @Inject
    AuthorDivision division;

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
        AdminPages.Listed<Author> list = AdminPages.listed(
                authors.with(words, after, PAGE + 1, currentUser.account()),
                PAGE,
                HERE,
                words,
                author -> author.nameKey);
        DeskFrame frame = pages.frame();
        AuthorsView view = new AuthorsView(
                frame,
                AdminPages.KEPT.equals(said),
                words,
                list.shown().stream()
                        .map(author -> new AuthorRow(
                                author.id,
                                author.name,
                                author.slug,
                                !author.about.isEmpty() || !author.pictureUrl.isEmpty()))
                        .toList(),
                list.more());
        return pages.ok(PaperTemplates.authors(view), frame);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response form(@PathParam("id") long id, @QueryParam("said") String said) {
        Author author = require(id);
        return page(
                null,
                author,
                new AuthorAdministration.Page(author.name, author.slug, author.about, author.pictureUrl),
                "",
                AdminPages.KEPT.equals(said));
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response change(
            @PathParam("id") long id,
            @RestForm String name,
            @RestForm String slug,
            @RestForm String about,
            @RestForm String picture,
            @RestForm("picture-file") FileUpload pictureFile,
            @RestForm("picture-gone") boolean pictureGone) {
        Author author = require(id);
        AdminPages.PostedPicture posted = admin.picture(pictureFile, pictureGone, picture);
        Supplier<AuthorAdministration.Page> typed = () -> new AuthorAdministration.Page(
                PostedForm.orEmpty(name), PostedForm.orEmpty(slug), PostedForm.orEmpty(about), posted.path());
        return admin.change(
                () -> {
                    posted.keep();
                    authors.change(id, typed.get(), currentUser.account());
                },
                HERE + "/" + id,
                problem -> page(problem, author, typed.get(), "", false));
    }

    /** @param into the name of the author who stays */
    @POST
    @Path("{id: \\d{1,18}}/merger")
    public Response merge(@PathParam("id") long id, @RestForm String into) {
        Author author = require(id);
        AuthorAdministration.Page page =
                new AuthorAdministration.Page(author.name, author.slug, author.about, author.pictureUrl);
        return admin.change(
                () -> authors.merge(id, number(into), currentUser.account()),
                AdminPages.address(HERE, PostedForm.orEmpty(into)),
                problem -> page(problem, author, page, PostedForm.orEmpty(into), false));
    }

    /** Of a name that several people have together. */
    @POST
    @Path("{id: \\d{1,18}}/division")
    public Response divide(@PathParam("id") long id) {
        Author author = require(id);
        AuthorAdministration.Page page =
                new AuthorAdministration.Page(author.name, author.slug, author.about, author.pictureUrl);
        String first = AuthorDivision.names(author.name).stream().findFirst().orElse(author.name);
        return admin.change(
                () -> division.divide(id, currentUser.account()),
                AdminPages.address(HERE, first),
                problem -> page(problem, author, page, "", false));
    }

    private Author require(long id) {
        try {
            return authors.require(id, currentUser.account());
        } catch (PaperAdministrationException gone) {
            throw new NotFoundException();
        }
    }

    private static long number(String name) {
        return Author.called(PostedForm.orEmpty(name))
                .map(author -> author.id)
                .orElseThrow(() -> new PaperAdministrationException(Reason.GONE));
    }

    private Response page(Reason problem, Author author, AuthorAdministration.Page typed, String into, boolean kept) {
        DeskFrame frame = pages.frame();
        AuthorPage view = new AuthorPage(
                frame,
                kept,
                problem,
                author.id,
                author.name,
                author.slug,
                typed.name(),
                typed.slug(),
                typed.about(),
                typed.pictureUrl(),
                into,
                AuthorDivision.names(author.name));
        return admin.answer(problem, PaperTemplates.author(view), frame);
    }
}
