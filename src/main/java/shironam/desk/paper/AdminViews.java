package shironam.desk.paper;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.Option;
import shironam.story.paper.Menus;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.PaperSettings;
import shironam.story.places.Place;

/** The pages on which an admin keeps the paper. In each, {@code problem} says why the last change was refused, or is null. */
public final class AdminViews {
    private AdminViews() {}

    /**
     * @param rows the sections in their order
     * @param added what stands in the form for a new one; {@code tried} the number of a section whose row holds what was
     *     typed, or 0
     */
    public record SectionsView(
            DeskFrame frame, boolean kept, Reason problem, List<SectionRow> rows, SectionRow added, long tried) {}

    /** @param parents in which it may lie */
    record SectionRow(
            long id,
            String nameBn,
            String nameEn,
            String slug,
            List<Option> parents,
            boolean opinion,
            boolean first,
            boolean last) {
        public String name(String language) {
            return language.equals("en") ? nameEn : nameBn;
        }
    }

    /**
     * @param rows what was looked for, else the countries
     * @param added what stands in the form for a new country
     */
    public record PlacesView(
            DeskFrame frame, boolean kept, Reason problem, String words, List<PlaceRow> rows, PlaceRow added) {}

    /** @param inside of what kind places are that lie in it; null for none */
    record PlaceRow(
            long id, String label, String nameBn, String nameEn, String path, Place.Kind kind, Place.Kind inside) {}

    /** @param more the next page, or null */
    public record TagsView(
            DeskFrame frame, boolean kept, Reason problem, String words, List<TagRow> rows, String more) {}

    /** @param name as it is, or as somebody has just typed it */
    record TagRow(long id, String name, String slug, String stories) {}

    public record AuthorsView(DeskFrame frame, boolean kept, String words, List<AuthorRow> rows, String more) {}

    record AuthorRow(long id, String name, String slug, boolean hasPage) {}

    /** @param several whom the name names, where that is more than one */
    public record AuthorPage(
            DeskFrame frame,
            boolean kept,
            Reason problem,
            long id,
            String shownName,
            String shownSlug,
            String name,
            String slug,
            String about,
            String picture,
            String into,
            List<String> several) {}

    /** @param added what stands in the form for a new one */
    public record RedirectsView(
            DeskFrame frame,
            boolean kept,
            Reason problem,
            String words,
            List<RedirectRow> rows,
            RedirectRow added,
            String more) {}

    record RedirectRow(String path, String target, boolean permanent, String since) {}

    /**
     * @param fetches whether the server asks them for titles and posters
     * @param typed what stands in the form for a new one
     */
    public record EmbedSitesView(
            DeskFrame frame,
            boolean kept,
            Reason problem,
            boolean fetches,
            List<EmbedSiteRow> rows,
            EmbedSiteRow typed) {}

    record EmbedSiteRow(String host, String endpoint, String pictures) {}

    /**
     * @param usual whether drafts of the usual pages are offered
     * @param title what stands in the form for a new one, and {@code address}
     */
    public record PagesView(
            DeskFrame frame,
            boolean kept,
            Reason problem,
            List<PageRow> rows,
            String title,
            String address,
            boolean usual) {}

    /**
     * @param since since when readers see it as it is, in words; null while they don't
     * @param changed whether it was changed since then, and readers see it as it was
     */
    record PageRow(
            long id, String title, String address, String path, String since, boolean changed, boolean trashed) {}

    public record MenusView(DeskFrame frame, boolean kept, Reason problem, List<MenuView> menus) {}

    /**
     * @param arranged whether somebody has arranged it; else it follows the sections
     * @param others sections and pages that it could hold, too
     */
    record MenuView(Menus.Menu menu, boolean arranged, List<MenuRow> rows, List<Option> others) {
        public String word() {
            return menu.word();
        }
    }

    /** @param seen whether readers see it; {@code up} and {@code down} whether it can be moved there */
    record MenuRow(long id, String text, String href, boolean seen, boolean up, boolean down) {}

    /** @param configuredName what stands where nothing is kept */
    public record SettingsView(
            DeskFrame frame,
            boolean kept,
            Reason problem,
            String nameBn,
            String nameEn,
            String tagline,
            String logo,
            String contact,
            String social,
            PaperSettings.Imprint imprint,
            String logoDark,
            ColorFields colors,
            List<Option> zones,
            List<Option> spellings,
            String configuredName,
            String configuredTagline,
            BackupLine backup) {}

    /**
     * The paper's colour in the form.
     *
     * @param ownDark whether it has another one for dark pages than the light one leads to
     * @param lightInstead the nearest colour that can be read, where the one that was chosen can't; or null
     */
    public record ColorFields(String light, boolean ownDark, String dark, String lightInstead, String darkInstead) {}

    /**
     * @param configured whether a folder for backups is
     * @param last when the newest good one was made, in words; null for none
     * @param failed whether one that was due could not be made
     */
    public record BackupLine(boolean configured, String last, boolean failed) {}
}
