package shironam.desk.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The audit trail: {@code templates/desk/audit/audit.html} is what {@code AuditTemplates.audit} fills. */
@CheckedTemplate(basePath = "desk/audit")
final class AuditTemplates {
    private AuditTemplates() {}

    static native TemplateInstance audit(AuditView view);
}
