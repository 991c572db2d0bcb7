package shironam.desk.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages on which the paper is administered: {@code templates/desk/paper/sections.html} is what {@code PaperTemplates.sections} fills. */
@CheckedTemplate(basePath = "desk/paper")
final class PaperTemplates {
    private PaperTemplates() {}

    static native TemplateInstance sections(AdminViews.SectionsView view);

    static native TemplateInstance pages(AdminViews.PagesView view);

    static native TemplateInstance menus(AdminViews.MenusView view);

    static native TemplateInstance places(AdminViews.PlacesView view);

    static native TemplateInstance tags(AdminViews.TagsView view);

    static native TemplateInstance authors(AdminViews.AuthorsView view);

    static native TemplateInstance author(AdminViews.AuthorPage view);

    static native TemplateInstance redirects(AdminViews.RedirectsView view);

    static native TemplateInstance embedSites(AdminViews.EmbedSitesView view);

    static native TemplateInstance settings(AdminViews.SettingsView view);

    static native TemplateInstance followUps(FollowUpsView view);
}
