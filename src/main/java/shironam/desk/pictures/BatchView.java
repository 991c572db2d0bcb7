package shironam.desk.pictures;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.reasons.Reasons;
import shironam.media.MediaStore;
import shironam.media.formats.UnusablePictureException;

/**
 * Many pictures at once.
 *
 * @param nothing whether no file came
 * @param lines what became of each file
 */
record BatchView(DeskFrame frame, String caption, String credit, boolean nothing, List<Line> lines) {
    /**
     * @param name of the file
     * @param href the picture's page; null for one that was refused
     * @param known whether the library had it already
     * @param refusal why it was not taken, or null
     */
    record Line(String name, String href, boolean known, String refusal) {}

    public int mostPictureBytes() {
        return MediaStore.MOST_BYTES;
    }

    public String pictureTooLarge() {
        return Reasons.in(frame.language()).picture(UnusablePictureException.Reason.TOO_MANY_BYTES);
    }
}
