package shironam.site.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import shironam.site.LinkView;

/** What a stream of live coverage sends: a page holds the same in {@code templates/site/live/live.html}. */
@CheckedTemplate(basePath = "site/live")
final class LiveTemplates {
    private LiveTemplates() {}

    static native TemplateInstance liveUpdate(LiveStoryView.Update update);

    static native TemplateInstance livePoints(List<LinkView> points, String table);
}
