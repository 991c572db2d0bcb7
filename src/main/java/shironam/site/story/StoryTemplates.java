package shironam.site.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import shironam.site.CardView;
import shironam.site.TeaserView;
import shironam.site.page.PageView;
import shironam.site.share.ShareView;

/** A story's page and its parts: {@code templates/site/story/story.html} is what {@code StoryTemplates.story} fills. */
@CheckedTemplate(basePath = "site/story")
final class StoryTemplates {
    private StoryTemplates() {}

    /** @param matter HTML of the story and what is like it */
    static native TemplateInstance story(PageView page, String matter);

    /** What stands on a story's page of the story itself. */
    static native TemplateInstance article(StoryView view);

    /** A card inside a story. */
    static native TemplateInstance related(CardView card);

    /** Where a story may be passed on to. */
    static native TemplateInstance share(ShareView share);

    /** Other stories, under a story. */
    static native TemplateInstance more(String title, List<TeaserView> teasers);
}
