package shironam.desk.analytics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/desk/analytics/reading.html} is what {@code ReadingTemplates.reading} fills. */
@CheckedTemplate(basePath = "desk/analytics")
final class ReadingTemplates {
    private ReadingTemplates() {}

    static native TemplateInstance reading(ReadingView view);
}
