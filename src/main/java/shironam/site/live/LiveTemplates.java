package shironam.site.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import shironam.site.LinkView;

/** Live coverage in a page: {@code templates/site/live/live.html} is what {@code LiveTemplates.live} fills. */
@CheckedTemplate(basePath = "site/live")
final class LiveTemplates {
    private LiveTemplates() {}

    /** What is told live, in a story. */
    static native TemplateInstance live(LiveStoryView view);

    static native TemplateInstance liveUpdate(LiveStoryView.Update update);

    static native TemplateInstance livePoints(List<LinkView> points);
}
