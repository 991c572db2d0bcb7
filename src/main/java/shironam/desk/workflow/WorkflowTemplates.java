package shironam.desk.workflow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages around a story's way to its readers: {@code templates/desk/workflow/previewLink.html} is what {@code WorkflowTemplates.previewLink} fills. */
@CheckedTemplate(basePath = "desk/workflow")
final class WorkflowTemplates {
    private WorkflowTemplates() {}

    static native TemplateInstance previewLink(PreviewLinkView view);
}
