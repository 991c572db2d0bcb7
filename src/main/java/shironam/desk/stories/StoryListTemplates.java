package shironam.desk.stories;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The lists of stories: {@code templates/desk/stories/bulk.html} is what {@code StoryListTemplates.bulk} fills. */
@CheckedTemplate(basePath = "desk/stories")
final class StoryListTemplates {
    private StoryListTemplates() {}

    static native TemplateInstance bulk(BulkView view);

    static native TemplateInstance stories(StoriesView view);
}
