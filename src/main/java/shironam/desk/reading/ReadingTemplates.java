package shironam.desk.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/desk/reading/reading.html} is what {@code ReadingTemplates.reading} fills. */
@CheckedTemplate(basePath = "desk/reading")
final class ReadingTemplates {
    private ReadingTemplates() {}

    static native TemplateInstance reading(ReadingView view);
}
