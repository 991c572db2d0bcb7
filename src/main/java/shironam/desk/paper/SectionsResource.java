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
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.Option;
import shironam.desk.paper.AdminViews.SectionRow;
import shironam.desk.paper.AdminViews.SectionsView;
import shironam.desk.requests.PostedForm;
import shironam.story.Section;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.SectionAdministration;
import shironam.story.reading.SectionTree;

/** The sections: their names in both languages, their order and their addresses. */
@RolesAllowed("admin")
@Path("/desk/sections")
public class SectionsResource {
    private static final String HERE = "/desk/sections";
    private static final SectionRow NEW = new SectionRow(0, "", "", "", List.of(), false, false, false);

    @Inject
    SectionAdministration sections;

    @Inject
    SectionTree tree;

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
    public Response add(@RestForm("name-bn") String nameBn, @RestForm("name-en") String nameEn, @RestForm String slug) {
        return admin.change(
                () -> sections.add(PostedForm.orEmpty(nameBn), PostedForm.orEmpty(nameEn), slug, currentUser.account()),
                HERE,
                problem -> page(problem, typed(0, nameBn, nameEn, slug), false));
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response change(
            @PathParam("id") long id,
            @RestForm("name-bn") String nameBn,
            @RestForm("name-en") String nameEn,
            @RestForm String slug,
            @RestForm long parent,
            @RestForm boolean opinion) {
        return admin.change(
                () -> sections.change(
                        id,
                        PostedForm.orEmpty(nameBn),
                        PostedForm.orEmpty(nameEn),
                        slug,
                        parent,
                        opinion,
                        currentUser.account()),
                HERE,
                problem -> page(problem, typed(id, nameBn, nameEn, slug), false));
    }

    /** @param direction {@code up}, or down */
    @POST
    @Path("{id: \\d{1,18}}/place")
    public Response move(@PathParam("id") long id, @RestForm String direction) {
        return admin.change(
                () -> sections.move(id, "up".equals(direction), currentUser.account()),
                HERE,
                problem -> page(problem, NEW, false));
    }

    private Response page(Reason problem, SectionRow typed, boolean kept) {
        DeskFrame frame = pages.frame();
        List<Section> order = Section.inOrder();
        List<SectionRow> rows = IntStream.range(0, order.size())
                .mapToObj(i -> row(order, i, typed))
                .toList();
        SectionsView view = new SectionsView(
                frame, kept, problem, rows, typed.id() == 0 ? typed : NEW, problem == null ? 0 : typed.id());
        return admin.answer(problem, PaperTemplates.sections(view), frame);
    }

    private SectionRow row(List<Section> order, int place, SectionRow typed) {
        Section section = order.get(place);
        List<Long> within = tree.within(section.id);
        List<Option> parents = order.stream()
                .filter(other -> !within.contains(other.id))
                .map(other -> new Option(
                        other.id.toString(), other.name(currentUser.language()), other.id.equals(section.parentId)))
                .toList();
        boolean first = place == 0;
        boolean last = place == order.size() - 1;
        return section.id == typed.id()
                ? new SectionRow(
                        section.id, typed.nameBn(), typed.nameEn(), typed.slug(), parents, section.opinion, first, last)
                : new SectionRow(
                        section.id,
                        section.nameBn,
                        section.nameEn,
                        section.slug,
                        parents,
                        section.opinion,
                        first,
                        last);
    }

    private static SectionRow typed(long id, String nameBn, String nameEn, String slug) {
        return new SectionRow(
                id,
                PostedForm.orEmpty(nameBn),
                PostedForm.orEmpty(nameEn),
                PostedForm.orEmpty(slug),
                List.of(),
                false,
                false,
                false);
    }
}
