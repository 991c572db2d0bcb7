package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import shironam.story.Story;

/** A story of any status as readers will see it, for the desk, which knows who may look. */
@ApplicationScoped
public class StoryPreview {
    @Inject
    StoryPages pages;

    @Inject
    Clock clock;

    @Transactional
    public String html(long storyId) {
        return pages.preview(Story.require(storyId), clock.instant()).html();
    }
}
