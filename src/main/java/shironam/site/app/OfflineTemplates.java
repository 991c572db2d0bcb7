package shironam.site.app;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page for no network: {@code templates/site/app/offline.html} is what {@code OfflineTemplates.offline} fills. */
@CheckedTemplate(basePath = "site/app")
final class OfflineTemplates {
    private OfflineTemplates() {}

    /** In place of a page that can't be had without a network. */
    static native TemplateInstance offline(OfflineView view);
}
