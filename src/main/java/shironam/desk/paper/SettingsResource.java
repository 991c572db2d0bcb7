package shironam.desk.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.backup.NightlyBackup;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.Option;
import shironam.desk.paper.AdminViews.BackupLine;
import shironam.desk.paper.AdminViews.ColorFields;
import shironam.desk.paper.AdminViews.SettingsView;
import shironam.desk.requests.PostedForm;
import shironam.settings.SiteSettings;
import shironam.story.paper.Accent;
import shironam.story.paper.MoreSpelling;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.PaperSettings;

/** What the paper says of itself on every page. */
@RolesAllowed("admin")
@Path("/desk/settings")
public class SettingsResource {
    private static final String HERE = "/desk/settings";

    @Inject
    PaperSettings paper;

    @Inject
    AdminPages admin;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    NightlyBackup backups;

    @Inject
    SiteSettings configured;

    @GET
    public Response form(@QueryParam("said") String said) {
        return page(null, paper.settings(), AdminPages.KEPT.equals(said));
    }

    @POST
    public Response keep(
            @RestForm("name-bn") String nameBn,
            @RestForm("name-en") String nameEn,
            @RestForm String tagline,
            @RestForm String logo,
            @RestForm("logo-file") FileUpload logoFile,
            @RestForm("logo-gone") boolean logoGone,
            @RestForm String contact,
            @RestForm String social,
            @RestForm String zone,
            @RestForm String editor,
            @RestForm String publisher,
            @RestForm String address,
            @RestForm String phone,
            @RestForm String registration,
            @RestForm String more,
            @RestForm("logo-dark") String logoDark,
            @RestForm("logo-dark-file") FileUpload logoDarkFile,
            @RestForm("logo-dark-gone") boolean logoDarkGone,
            @RestForm String accent,
            @RestForm("accent-own-dark") boolean ownDark,
            @RestForm("accent-dark") String accentDark,
            @RestForm("light-instead") String lightInstead,
            @RestForm("dark-instead") String darkInstead) {
        List<String> places = Arrays.stream(PostedForm.orEmpty(social).split("\\s+"))
                .filter(place -> !place.isEmpty())
                .toList();
        PaperSettings.Settings typed = new PaperSettings.Settings(
                PostedForm.orEmpty(nameBn),
                PostedForm.orEmpty(nameEn),
                PostedForm.orEmpty(tagline),
                PostedForm.orEmpty(logo),
                PostedForm.orEmpty(contact),
                places,
                PaperSettings.ZONES.stream()
                        .filter(known -> known.getId().equals(zone))
                        .findFirst()
                        .orElse(null),
                new PaperSettings.Imprint(editor, publisher, address, phone, registration),
                new PaperSettings.Brand(
                        PostedForm.orEmpty(logoDark),
                        unless(Accent.USUAL.light(), lightInstead != null ? lightInstead : PostedForm.orEmpty(accent)),
                        ownDark ? darkInstead != null ? darkInstead : PostedForm.orEmpty(accentDark) : ""),
                PostedForm.orEmpty(more));
        AdminPages.PostedPicture light = admin.picture(logoFile, logoGone, logo);
        AdminPages.PostedPicture dark = admin.picture(logoDarkFile, logoDarkGone, logoDark);
        return admin.change(
                () -> {
                    light.keep();
                    dark.keep();
                    paper.keep(withLogos(typed, light.path(), dark.path()), currentUser.account());
                },
                HERE,
                problem -> page(problem, withLogos(typed, light.path(), dark.path()), false));
    }

    private static PaperSettings.Settings withLogos(PaperSettings.Settings settings, String logo, String dark) {
        PaperSettings.Brand brand = settings.brand();
        return settings.with()
                .logo(logo)
                .brand(new PaperSettings.Brand(dark, brand.accent(), brand.accentDark()))
                .build();
    }

    /** Empty for what is usual. */
    private static String unless(String usual, String color) {
        return color.equals(usual) ? "" : color;
    }

    private static ColorFields colors(Reason problem, PaperSettings.Brand brand) {
        boolean known = Accent.isColor(brand.accent()) && Accent.isColor(brand.accentDark());
        Accent shown = known ? brand.colors() : Accent.USUAL;
        return new ColorFields(
                shown.light(),
                !brand.accentDark().isEmpty(),
                shown.dark(),
                problem == Reason.ACCENT_TOO_PALE ? Accent.nearestOnLight(brand.accent()) : null,
                problem == Reason.ACCENT_TOO_DARK ? Accent.nearestOnDark(brand.accentDark()) : null);
    }

    private static List<Option> zones(ZoneId chosen, String language) {
        return PaperSettings.ZONES.stream()
                .map(zone -> new Option(
                        zone.getId(), DeskDates.zone(zone, language) + " (" + zone.getId() + ")", zone.equals(chosen)))
                .toList();
    }

    private BackupLine backup(String language) {
        Optional<NightlyBackup.State> state = backups.state();
        return new BackupLine(
                backups.isConfigured(),
                state.map(known -> DeskDates.words(known.lastGood(), language)).orElse(null),
                state.filter(NightlyBackup.State::failed).isPresent());
    }

    private Response page(Reason problem, PaperSettings.Settings settings, boolean kept) {
        DeskFrame frame = pages.frame();
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
                settings.imprint(),
                settings.brand().logoDark(),
                colors(problem, settings.brand()),
                zones(settings.zone(), frame.language()),
                MoreSpelling.MORE.stream()
                        .map(one -> new Option(one, one, one.equals(settings.more())))
                        .toList(),
                configured.name(),
                configured.tagline(),
                backup(frame.language()));
        return admin.answer(problem, PaperTemplates.settings(view), frame);
    }
}
