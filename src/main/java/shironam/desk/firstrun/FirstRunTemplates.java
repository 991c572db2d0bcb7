package shironam.desk.firstrun;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "desk/firstrun")
final class FirstRunTemplates {
    private FirstRunTemplates() {}

    static native TemplateInstance firstPaper(FirstPaperView view);
}
