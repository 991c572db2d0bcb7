package shironam.desk.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/desk/imports}: each method is filled into the file of its name. */
@CheckedTemplate(basePath = "desk/imports")
final class ImportTemplates {
    private ImportTemplates() {}

    static native TemplateInstance runs(ImportRunsView view);

    static native TemplateInstance run(ImportRunView view);
}
