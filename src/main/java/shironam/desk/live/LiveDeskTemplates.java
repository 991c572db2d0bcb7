package shironam.desk.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of live coverage and the breaking line: {@code templates/desk/live/live.html} is what {@code LiveDeskTemplates.live} fills. */
@CheckedTemplate(basePath = "desk/live")
final class LiveDeskTemplates {
    private LiveDeskTemplates() {}

    static native TemplateInstance live(LiveDeskView view);

    static native TemplateInstance breaking(BreakingView view);
}
