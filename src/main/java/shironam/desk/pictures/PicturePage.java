package shironam.desk.pictures;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.library.PictureUse;

/**
 * One picture: what is known of it, where it is and was.
 *
 * @param shown its address, or null for one that is revoked
 * @param size in pixels and bytes, or null likewise
 * @param now where it is; {@code before} where it was
 * @param revoked when, by whom and why it was revoked, or null
 * @param mayRevoke whether this person may
 */
record PicturePage(
        DeskFrame frame,
        String asset,
        String shown,
        int width,
        int height,
        String alt,
        String name,
        String size,
        String added,
        String uploadedBy,
        String fileName,
        String credit,
        List<Place> now,
        List<Place> before,
        Revoked revoked,
        boolean mayRevoke,
        boolean askReason) {

    /**
     * @param href its page at the desk, or null
     * @param title null for a story that this person may not see, and for what is gone
     * @param visible whether this person may see it
     * @param began when, in words, or null; {@code ended} likewise
     */
    record Place(PictureUse.Kind kind, String href, String title, boolean visible, String began, String ended) {}

    record Revoked(String when, String who, String reason) {}
}
