package shironam.site.share;

import org.apache.commons.codec.digest.DigestUtils;
import shironam.story.reading.StoryDetails;

/**
 * What stands in the picture that a share of a story shows. Its address holds a hash of all of it: another headline is
 * another address, so nobody's cache shows the former one.
 *
 * @param picture the address of the story's picture, or empty
 */
public record ShareCard(String paper, String section, String headline, String picture) {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Counts the designs. */
    private static final String DESIGN = "2";

    private static final int HASH = 16;

    public static ShareCard of(StoryDetails story, String paper) {
        return new ShareCard(
                paper,
                story.section().name(),
                story.sharedHeadline(),
                story.picture().url());
    }

    String hash() {
        return DigestUtils.sha256Hex(String.join("\n", DESIGN, paper, section, headline, picture))
                .substring(0, HASH);
    }

    public String path(long storyId) {
        return "/share/" + storyId + "-" + hash() + ".png";
    }
}
