package shironam.site.lite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages in the light form: {@code templates/site/lite/liteHeadlines.html} is what {@code LiteTemplates.liteHeadlines} fills. */
@CheckedTemplate(basePath = "site/lite")
final class LiteTemplates {
    private LiteTemplates() {}

    static native TemplateInstance liteHeadlines(LiteView.Headlines view);

    static native TemplateInstance liteStory(LiteView.OfStory view);
}
