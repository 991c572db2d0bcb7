package shironam.desk.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/desk/planning/plan.html} is what {@code PlanTemplates.plan} fills. */
@CheckedTemplate(basePath = "desk/planning")
final class PlanTemplates {
    private PlanTemplates() {}

    static native TemplateInstance plan(PlanView view);
}
