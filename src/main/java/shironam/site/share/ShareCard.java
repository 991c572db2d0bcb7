package shironam.site.share;

import org.apache.commons.codec.digest.DigestUtils;
import shironam.media.crops.Box;
import shironam.media.crops.Region;
import shironam.story.Picture;
import shironam.story.paper.Accent;
import shironam.story.pictures.PictureEdits;
import shironam.story.reading.StoryDetails;

/**
 * What stands in the picture that a share of a story shows. Its address holds a hash of all of it: another headline is
 * another address, so nobody's cache shows the former one.
 *
 * @param accent the paper's colour
 * @param picture the address of the story's picture, or empty
 * @param part of the picture that an editor has set, or null
 * @param width of that part in pixels
 */
public record ShareCard(
        String paper, Accent accent, String section, String headline, String picture, Region part, int width) {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Counts the designs. */
    private static final String DESIGN = "2";

    private static final int HASH = 16;

    /** With the picture as it is. */
    ShareCard(String paper, String section, String headline, String picture) {
        this(paper, Accent.USUAL, section, headline, picture, null, 0);
    }

    public static ShareCard of(StoryDetails story, String paper, Accent accent) {
        Picture picture = story.picture();
        Region part = part(picture);
        return new ShareCard(
                paper,
                accent,
                story.section().name(),
                story.sharedHeadline(),
                story.pictureUnshared() ? "" : PictureEdits.shown(picture.url()),
                part,
                part == null ? 0 : part.pixelsAcross(picture.width()));
    }

    private static Region part(Picture picture) {
        return picture.width() == null || picture.height() == null
                ? null
                : PictureEdits.at(picture.url())
                        .in(Box.HEADLINE, (double) picture.width() / picture.height())
                        .orElse(null);
    }

    String hash() {
        return DigestUtils.sha256Hex(String.join("\n", DESIGN, paper, section, headline, picture)
                        + (part == null ? "" : part)
                        + (accent.equals(Accent.USUAL) ? "" : accent.light()))
                .substring(0, HASH);
    }

    public String path(long storyId) {
        return "/share/" + storyId + "-" + hash() + ".png";
    }
}
