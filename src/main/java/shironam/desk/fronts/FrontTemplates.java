package shironam.desk.fronts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages on which fronts are arranged: {@code templates/desk/fronts/fronts.html} is what {@code FrontTemplates.fronts} fills. */
@CheckedTemplate(basePath = "desk/fronts")
final class FrontTemplates {
    private FrontTemplates() {}

    static native TemplateInstance fronts(FrontViews.FrontsView view);

    static native TemplateInstance front(FrontViews.FrontView view);

    static native TemplateInstance frontHistory(FrontViews.FrontHistoryView view);
}
