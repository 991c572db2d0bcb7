package shironam.desk.firstrun;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.firstrun.FirstPaperView.Starter;
import shironam.story.paper.ContentPageAdministration;
import shironam.story.paper.PaperAdministrationException;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.PaperBeginning;
import shironam.story.paper.PaperSettings;
import shironam.story.paper.PaperSettings.Settings;
import shironam.story.paper.SectionAdministration;
import shironam.story.paper.StarterSections;

/** A new paper gets its name and the sections that it begins with. */
@RolesAllowed("admin")
@Path("/desk/first-run")
public class FirstPaperResource {
    private static final String HERE = "/desk/first-run";
    private static final String KEPT = "kept";

    @Inject
    PaperSettings paper;

    @Inject
    SectionAdministration sections;

    @Inject
    PaperBeginning beginning;

    @Inject
    ContentPageAdministration ownPages;

    @Inject
    DeskResponses answers;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response form(@QueryParam("said") String said) {
        Settings before = paper.settings();
        // whoever comes back keeps the sections that there are, unless they choose others
        StarterSections chosen = before.nameBn().isBlank() ? StarterSections.NATIONAL : null;
        return page(null, before, chosen, KEPT.equals(said));
    }

    /**
     * @param starter a name of {@link StarterSections}; empty leaves the sections as they are
     * @param pages whether it begins with drafts of the usual pages
     */
    @POST
    public Response keep(
            @RestForm("name-bn") @DefaultValue("") String nameBn,
            @RestForm("name-en") @DefaultValue("") String nameEn,
            @RestForm @DefaultValue("") String tagline,
            @RestForm @DefaultValue("") String contact,
            @RestForm @DefaultValue("") String starter,
            @RestForm boolean pages) {
        Settings before = paper.settings();
        Settings typed = before.with()
                .nameBn(nameBn)
                .nameEn(nameEn)
                .tagline(tagline)
                .contact(contact)
                .build();
        StarterSections chosen = Arrays.stream(StarterSections.values())
                .filter(known -> known.name().equals(starter))
                .findFirst()
                .orElse(null);
        try {
            beginning.begin(typed, chosen, pages, currentUser.account());
        } catch (PaperAdministrationException refused) {
            return page(refused.reason, typed, chosen, false);
        }
        return DeskResponses.seeOther(HERE + "?said=" + KEPT);
    }

    private Response page(Reason problem, Settings settings, StarterSections chosen, boolean kept) {
        DeskFrame frame = answers.frame();
        FirstPaperView view = new FirstPaperView(
                frame,
                kept,
                !paper.settings().nameBn().isBlank(),
                problem,
                settings.nameBn(),
                settings.nameEn(),
                settings.tagline(),
                settings.contact(),
                sections.isUnwritten() ? starters(chosen, frame) : List.of(),
                ownPages.lacksUsual());
        return answers.answer(
                problem == null ? Response.Status.OK : Response.Status.BAD_REQUEST,
                FirstRunTemplates.firstPaper(view),
                frame);
    }

    private static List<Starter> starters(StarterSections chosen, DeskFrame frame) {
        return Arrays.stream(StarterSections.values())
                .map(which -> new Starter(
                        which,
                        which.sections().stream()
                                .map(start -> frame.english() ? start.nameEn() : start.nameBn())
                                .toList(),
                        which == chosen))
                .toList();
    }
}
