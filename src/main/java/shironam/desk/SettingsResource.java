package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.AdminViews.SettingsView;
import shironam.story.NotKept.Reason;
import shironam.story.Paper;

/** What the paper says of itself on every page. */
@AtDesk
@Path("/desk/settings")
public class SettingsResource {
    private static final String HERE = "/desk/settings";

    @Inject
    Paper paper;

    @Inject
    AdminPages admin;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @ConfigProperty(name = "shironam.site.name")
    String configuredName;

    @ConfigProperty(name = "shironam.site.tagline")
    String configuredTagline;

    @GET
    public Response form(@QueryParam("said") String said) {
        admin.onlyKeepers();
        return page(null, paper.settings(), AdminPages.KEPT.equals(said));
    }

    @POST
    public Response keep(
            @RestForm("name-bn") String nameBn,
            @RestForm("name-en") String nameEn,
            @RestForm String tagline,
            @RestForm String logo,
            @RestForm("logo-file") FileUpload logoFile,
            @RestForm String contact,
            @RestForm String social,
            @RestForm String zone) {
        admin.onlyKeepers();
        List<String> places = Arrays.stream(StoryForm.orEmpty(social).split("\\s+"))
                .filter(place -> !place.isEmpty())
                .toList();
        Paper.Settings typed = new Paper.Settings(
                StoryForm.orEmpty(nameBn),
                StoryForm.orEmpty(nameEn),
                StoryForm.orEmpty(tagline),
                StoryForm.orEmpty(logo),
                StoryForm.orEmpty(contact),
                places,
                Paper.ZONES.stream()
                        .filter(known -> known.getId().equals(zone))
                        .findFirst()
                        .orElse(null));
        return admin.change(
                () -> paper.keep(withLogo(typed, admin.picture(logoFile, logo)), visitor.account()),
                HERE,
                problem -> page(problem, typed, false));
    }

    private static Paper.Settings withLogo(Paper.Settings settings, String logo) {
        return new Paper.Settings(
                settings.nameBn(),
                settings.nameEn(),
                settings.tagline(),
                logo,
                settings.contact(),
                settings.social(),
                settings.zone());
    }

    private static List<Option> zones(ZoneId chosen, String language) {
        return Paper.ZONES.stream()
                .map(zone -> new Option(
                        zone.getId(), DeskDates.zone(zone, language) + " (" + zone.getId() + ")", zone.equals(chosen)))
                .toList();
    }

    private Response page(Reason problem, Paper.Settings settings, boolean kept) {
        Frame frame = pages.frame();
        SettingsView view = new SettingsView(
                frame,
                kept,
                problem,
                settings.nameBn(),
                settings.nameEn(),
                settings.tagline(),
                settings.logo(),
                settings.contact(),
                String.join("\n", settings.social()),
                zones(settings.zone(), frame.language()),
                configuredName,
                configuredTagline);
        return admin.answer(problem, Templates.settings(view), frame);
    }
}
