package shironam.site;

import io.quarkus.qute.TemplateExtension;
import shironam.bangla.Spelling;

/** In templates and messages: <code>{spelling:more}</code>. */
@TemplateExtension(namespace = "spelling")
final class PaperSpelling {
    private PaperSpelling() {}

    static String more() {
        return Spelling.more();
    }
}
