package shironam.importing.fidelity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The report of an import as a page: its head, and a part for each source. */
@CheckedTemplate(basePath = "importing/fidelity")
final class FidelityTemplates {
    private FidelityTemplates() {}

    static native TemplateInstance head(FidelityTotals totals, String language);

    /** @param sides null for what was refused */
    static native TemplateInstance part(
            StoryAccount account, List<ReasonView> remarks, MarkedText sides, String language);
}
