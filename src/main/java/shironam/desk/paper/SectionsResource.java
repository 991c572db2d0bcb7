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
import shironam.story.lists.SectionTree;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.SectionAdministration;

/** The sections: their names in both languages, their order and their addresses. */
@RolesAllowed("admin")
@Path("/desk/sections")
public class SectionsResource {
    private static final String HERE = "/desk/sections";
    private static final Typed NOTHING = new Typed(0, "", "", "", 0, false);

    /** What stands in the form of a section, or in the one for a new section, whose id is 0. */
    private record Typed(long id, String nameBn, String nameEn, String slug, long parent, boolean opinion) {
        static Typed by(long id, String nameBn, String nameEn, String slug, long parent, boolean opinion) {
            return new Typed(
                    id,
                    PostedForm.orEmpty(nameBn),
                    PostedForm.orEmpty(nameEn),
                    PostedForm.orEmpty(slug),
                    parent,
                    opinion);
        }

        static Typed of(Section section) {
            long parent = section.parentId == null ? 0 : section.parentId;
            return new Typed(section.id, section.nameBn, section.nameEn, section.slug, parent, section.opinion);
        }
    }

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
        return page(null, NOTHING, AdminPages.KEPT.equals(said));
    }

    @POST
    public Response add(@RestForm("name-bn") String nameBn, @RestForm("name-en") String nameEn, @RestForm String slug) {
        Typed typed = Typed.by(0, nameBn, nameEn, slug, 0, false);
        return admin.change(
                () -> sections.add(typed.nameBn, typed.nameEn, slug, currentUser.account()),
                HERE,
                problem -> page(problem, typed, false));
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
        Typed typed = Typed.by(id, nameBn, nameEn, slug, parent, opinion);
        return admin.change(
                () -> sections.change(id, typed.nameBn, typed.nameEn, slug, parent, opinion, currentUser.account()),
                HERE,
                problem -> page(problem, typed, false));
    }

    /** @param direction {@code up}, or down */
    @POST
    @Path("{id: \\d{1,18}}/place")
    public Response move(@PathParam("id") long id, @RestForm String direction) {
        return admin.change(
                () -> sections.move(id, "up".equals(direction), currentUser.account()),
                HERE,
                problem -> page(problem, NOTHING, false));
    }

    private Response page(Reason problem, Typed typed, boolean kept) {
        DeskFrame frame = pages.frame();
        List<Section> order = Section.inOrder();
        List<SectionRow> rows = IntStream.range(0, order.size())
                .mapToObj(i -> row(order, i, typed))
                .toList();
        SectionRow added = row(typed.id == 0 ? typed : NOTHING, List.of(), false, false);
        return admin.answer(
                problem,
                PaperTemplates.sections(
                        new SectionsView(frame, kept, problem, rows, added, problem == null ? 0 : typed.id)),
                frame);
    }

    private SectionRow row(List<Section> order, int place, Typed typed) {
        Section section = order.get(place);
        Typed shown = section.id == typed.id ? typed : Typed.of(section);
        List<Long> within = tree.within(section.id);
        List<Option> parents = order.stream()
                .filter(other -> !within.contains(other.id))
                .map(other ->
                        new Option(other.id.toString(), other.name(currentUser.language()), other.id == shown.parent))
                .toList();
        return row(shown, parents, place == 0, place == order.size() - 1);
    }

    private static SectionRow row(Typed shown, List<Option> parents, boolean first, boolean last) {
        return new SectionRow(shown.id, shown.nameBn, shown.nameEn, shown.slug, parents, shown.opinion, first, last);
    }
}
