package shironam.site.feeds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of the feeds: {@code templates/site/feeds/feeds.html} is what {@code FeedTemplates.feeds} fills. */
@CheckedTemplate(basePath = "site/feeds")
final class FeedTemplates {
    private FeedTemplates() {}

    /** The page that tells people of the feeds. */
    static native TemplateInstance feeds(FeedsView view);
}
