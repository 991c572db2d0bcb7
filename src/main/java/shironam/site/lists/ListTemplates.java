package shironam.site.lists;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Fronts, lists and the archive: {@code templates/site/lists/home.html} is what {@code ListTemplates.home} fills. */
@CheckedTemplate(basePath = "site/lists")
final class ListTemplates {
    private ListTemplates() {}

    static native TemplateInstance home(HomeView view);

    /** A section, a tag, an author. */
    static native TemplateInstance list(ListView view);

    /** A day of the paper, with a calendar. */
    static native TemplateInstance archive(ArchiveView view);
}
