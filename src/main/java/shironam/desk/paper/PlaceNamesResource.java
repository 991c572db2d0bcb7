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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.paper.AdminViews.PlaceRow;
import shironam.desk.paper.AdminViews.PlacesView;
import shironam.desk.requests.PostedForm;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.PlaceAdministration;
import shironam.story.places.Place;
import shironam.story.reading.PlaceDirectory;

/** The places: found, renamed, removed while nobody has written of them, and new ones, abroad above all. */
@RolesAllowed("admin")
@Path("/desk/places")
public class PlaceNamesResource {
    private static final String HERE = "/desk/places";
    private static final int MOST = 60;
    private static final PlaceRow NEW = new PlaceRow(0, "", "", "", "", null, null);

    @Inject
    PlaceAdministration places;

    @Inject
    PlaceDirectory directory;

    @Inject
    AdminPages admin;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@QueryParam("q") @DefaultValue("") String words, @QueryParam("said") String said) {
        return page(words, null, NEW, AdminPages.KEPT.equals(said));
    }

    /** @param parent the number of the place in which the new one lies; 0 for a country */
    @POST
    public Response add(
            @RestForm long parent,
            @RestForm("name-bn") String nameBn,
            @RestForm("name-en") String nameEn,
            @RestForm String q) {
        return admin.change(
                () -> places.add(parent, PostedForm.orEmpty(nameBn), PostedForm.orEmpty(nameEn), currentUser.account()),
                AdminPages.address(HERE, PostedForm.orEmpty(nameBn)),
                problem -> page(PostedForm.orEmpty(q), problem, typed(0, nameBn, nameEn), false));
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response rename(
            @PathParam("id") long id,
            @RestForm("name-bn") String nameBn,
            @RestForm("name-en") String nameEn,
            @RestForm String q) {
        return admin.change(
                () -> places.rename(id, PostedForm.orEmpty(nameBn), PostedForm.orEmpty(nameEn), currentUser.account()),
                AdminPages.address(HERE, PostedForm.orEmpty(nameBn)),
                problem -> page(PostedForm.orEmpty(q), problem, typed(id, nameBn, nameEn), false));
    }

    @POST
    @Path("{id: \\d{1,18}}/removal")
    public Response remove(@PathParam("id") long id, @RestForm String q) {
        return admin.change(
                () -> places.remove(id, currentUser.account()),
                HERE,
                problem -> page(PostedForm.orEmpty(q), problem, NEW, false));
    }

    private Response page(String words, Reason problem, PlaceRow typed, boolean kept) {
        DeskFrame frame = pages.frame();
        List<Place> found = words.isBlank() ? directory.ofKind(Place.Kind.COUNTRY) : directory.suggested(words, MOST);
        PlacesView view = new PlacesView(
                frame,
                kept,
                problem,
                words,
                found.stream().map(place -> row(place, typed)).toList(),
                typed.id() == 0 ? typed : NEW);
        return admin.answer(problem, PaperTemplates.places(view), frame);
    }

    private PlaceRow row(Place place, PlaceRow typed) {
        boolean isTyped = place.id == typed.id();
        return new PlaceRow(
                place.id,
                directory.label(place, currentUser.language()),
                isTyped ? typed.nameBn() : place.nameBn,
                isTyped ? typed.nameEn() : place.nameEn,
                place.path,
                place.kind,
                place.kind.inside());
    }

    private static PlaceRow typed(long id, String nameBn, String nameEn) {
        return new PlaceRow(id, "", PostedForm.orEmpty(nameBn), PostedForm.orEmpty(nameEn), "", null, null);
    }
}
