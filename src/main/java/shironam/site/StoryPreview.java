package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import shironam.story.Story;

/** A story of any status as readers will see it, for the desk, which knows who may look. */
@ApplicationScoped
public class StoryPreview {
    @Inject
    StoryPages pages;

    @Inject
    Clock clock;

    /** Needs a transaction in which the story is. */
    public String of(Story story) {
        return pages.preview(story, clock.instant()).html();
    }
}
