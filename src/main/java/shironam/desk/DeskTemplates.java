package shironam.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The desk's error page: {@code templates/desk/fault.html} is what {@code DeskTemplates.fault} fills. */
@CheckedTemplate(basePath = "desk")
final class DeskTemplates {
    private DeskTemplates() {}

    static native TemplateInstance fault(DeskErrorView view);
}
