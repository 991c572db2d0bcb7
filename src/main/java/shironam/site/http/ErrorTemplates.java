package shironam.site.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The error page: {@code templates/site/http/error.html} is what {@code ErrorTemplates.error} fills. */
@CheckedTemplate(basePath = "site/http")
final class ErrorTemplates {
    private ErrorTemplates() {}

    static native TemplateInstance error(ErrorView view);
}
