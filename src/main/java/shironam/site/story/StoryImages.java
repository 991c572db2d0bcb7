package shironam.site.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shironam.media.SourceSet;
import shironam.media.crops.Box;
import shironam.media.crops.Region;
import shironam.site.PictureView;
import shironam.site.SiteViews;
import shironam.site.page.OpenGraphView;
import shironam.site.page.PageFrame;
import shironam.site.share.ShareCard;
import shironam.story.Picture;
import shironam.story.pictures.PictureEdits;
import shironam.story.reading.StoryDetails;

/** A story's pictures for programs, each with its size as far as it is known. */
@ApplicationScoped
public class StoryImages {
    @Inject
    PageFrame frame;

    /** What a page tells of: both of the following. */
    record Images(OpenGraphView.Image share, List<OpenGraphView.Image> lead) {}

    Images of(StoryDetails story) {
        return new Images(share(story), lead(story));
    }

    /** The picture with the headline in it, which every story has. */
    public OpenGraphView.Image share(StoryDetails story) {
        return new OpenGraphView.Image(
                frame.absolute(
                        ShareCard.of(story, frame.siteName(), frame.accent()).path(story.id())),
                "image/png",
                story.sharedHeadline(),
                ShareCard.WIDTH,
                ShareCard.HEIGHT,
                true);
    }

    /** What a share of the story may show; its own picture not where its owner forbids that. */
    public List<OpenGraphView.Image> shared(StoryDetails story) {
        List<OpenGraphView.Image> all = new ArrayList<>(List.of(share(story)));
        if (!story.pictureUnshared()) {
            all.addAll(lead(story));
        }
        return all;
    }

    /** Its own, or the part of it for shares, in all widths, the largest first; none without a picture. */
    public List<OpenGraphView.Image> lead(StoryDetails story) {
        Picture picture = story.picture();
        if (!picture.exists()) {
            return List.of();
        }
        String shown = PictureEdits.shown(picture.url());
        boolean measured = picture.width() != null && picture.height() != null;
        Optional<Region> part = measured
                ? PictureEdits.at(picture.url()).in(Box.SHARE, (double) picture.width() / picture.height())
                : Optional.empty();
        List<SourceSet.Rendition> renditions = part.isPresent()
                ? SourceSet.renditions(shown, picture.width(), part.get())
                : SourceSet.renditions(shown, picture.width());
        if (renditions.isEmpty() || !measured) {
            return List.of(image(picture, shown, picture.width(), picture.height()));
        }
        double shape = part.map(cut -> (double) cut.pixelsAcross(picture.width()) / cut.pixelsDown(picture.height()))
                .orElse((double) picture.width() / picture.height());
        List<OpenGraphView.Image> images = new ArrayList<>();
        for (SourceSet.Rendition one : renditions) {
            int height = (int) Math.round(one.width() / shape);
            images.add(0, image(picture, one.address(), one.width(), height));
        }
        return images;
    }

    private OpenGraphView.Image image(Picture picture, String address, Integer width, Integer height) {
        return new OpenGraphView.Image(
                frame.absolute(address),
                PictureView.mediaType(address),
                SiteViews.orNull(picture.alt()),
                width,
                height,
                false);
    }
}
