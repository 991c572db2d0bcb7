package shironam.site;

import io.quarkus.qute.TemplateExtension;
import shironam.story.paper.MoreSpelling;

/** In templates and messages: <code>{spelling:more}</code>. */
@TemplateExtension(namespace = "spelling")
final class PaperSpelling {
    private PaperSpelling() {}

    static String more() {
        return MoreSpelling.more();
    }
}
