package shironam.site.api;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A story's card in a frame of another site: {@code templates/site/api/embed.html} is what {@code EmbedTemplates.embed} fills. */
@CheckedTemplate(basePath = "site/api")
final class EmbedTemplates {
    private EmbedTemplates() {}

    /** A story's card in a page of somebody else. */
    static native TemplateInstance embed(EmbedView view);
}
