package shironam.site.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import shironam.site.page.PageView;

/** A story's page: {@code templates/site/story/story.html} is what {@code StoryTemplates.story} fills. */
@CheckedTemplate(basePath = "site/story")
final class StoryTemplates {
    private StoryTemplates() {}

    static native TemplateInstance story(PageView page, StoryPage story);
}
