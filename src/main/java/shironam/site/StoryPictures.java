package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import shironam.media.SourceSet;
import shironam.story.FullStory;
import shironam.story.Picture;

/** A story's pictures for programs, each with its size as far as it is known. */
@ApplicationScoped
class StoryPictures {
    @Inject
    PageFrame frame;

    /** What a page tells of: both of the following. */
    record Images(OpenGraphView.Image share, List<OpenGraphView.Image> lead) {}

    Images of(FullStory story) {
        return new Images(share(story), lead(story));
    }

    /** The picture with the headline in it, which every story has. */
    OpenGraphView.Image share(FullStory story) {
        return new OpenGraphView.Image(
                frame.absolute(ShareCard.of(story, frame.siteName()).path(story.id())),
                "image/png",
                story.headline(),
                ShareCard.WIDTH,
                ShareCard.HEIGHT,
                true);
    }

    /** Its own, in all widths in which it is to be had, the largest first; none without a picture. */
    List<OpenGraphView.Image> lead(FullStory story) {
        Picture picture = story.picture();
        if (!picture.exists()) {
            return List.of();
        }
        List<SourceSet.Rendition> renditions = SourceSet.renditions(picture.url(), picture.width());
        if (renditions.isEmpty() || picture.height() == null) {
            return List.of(image(picture, picture.url(), picture.width(), picture.height()));
        }
        List<OpenGraphView.Image> images = new ArrayList<>();
        for (SourceSet.Rendition one : renditions) {
            int height = Math.round((float) one.width() * picture.height() / picture.width());
            images.add(0, image(picture, one.address(), one.width(), height));
        }
        return images;
    }

    private OpenGraphView.Image image(Picture picture, String address, Integer width, Integer height) {
        return new OpenGraphView.Image(
                frame.absolute(address), Feed.mediaType(address), Views.orNull(picture.alt()), width, height, false);
    }
}
