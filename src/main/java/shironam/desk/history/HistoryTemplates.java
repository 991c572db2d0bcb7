package shironam.desk.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of a story's history: {@code templates/desk/history/history.html} is what {@code HistoryTemplates.history} fills. */
@CheckedTemplate(basePath = "desk/history")
final class HistoryTemplates {
    private HistoryTemplates() {}

    static native TemplateInstance history(HistoryView view);

    static native TemplateInstance revision(RevisionView view);
}
