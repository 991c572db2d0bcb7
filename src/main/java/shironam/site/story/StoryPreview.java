package shironam.site.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Pattern;
import shironam.story.Story;
import shironam.story.reading.PictureAccess;

/** A story of any status as readers will see it, for the desk, which knows who may look, and for who has a link. */
@ApplicationScoped
public class StoryPreview {
    private static final Pattern PICTURE = Pattern.compile(
            "/media/([0-9a-f]{64})(?:_[0-9.]+)?(?:-[0-9]+)?\\.(?:(?:jpeg|png)\\.webp|jpeg|png|webp|gif|mp4|m4a|mp3|ogg|vtt)");

    @Inject
    StoryPages pages;

    @Inject
    PictureAccess passes;

    @Inject
    Clock clock;

    /** Needs a transaction in which the story is. */
    public String of(Story story) {
        return pages.preview(story, clock.instant());
    }

    /** The same for somebody who is not logged in: its pictures, which are no more public than it is, bring a pass. */
    String outside(Story story) {
        return PICTURE.matcher(of(story))
                .replaceAll(picture -> picture.group() + "?pass=" + passes.to(picture.group(1)));
    }
}
