package shironam.desk.recordings;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.pictures.PictureUseView;
import shironam.desk.reasons.Reasons;
import shironam.media.MediaStore;
import shironam.media.formats.UnusablePictureException;
import shironam.media.recordings.UnusableRecordingException;
import shironam.media.recordings.WebVtt;

/**
 * One film or sound: played, described, and where it is.
 *
 * @param address that editors paste, with the site's name
 * @param poster the address of a picture, or null
 * @param captions the address of its captions, or null
 * @param refusal why what was sent was not taken, in words, or null
 */
record RecordingPage(
        DeskFrame frame,
        String asset,
        String src,
        String address,
        boolean video,
        int width,
        int height,
        String name,
        String title,
        String length,
        String size,
        String added,
        String uploadedBy,
        String poster,
        String captions,
        List<PictureUseView> now,
        boolean mayDescribe,
        boolean mayRevoke,
        boolean kept,
        String refusal) {
    public int mostPosterBytes() {
        return MediaStore.MOST_BYTES;
    }

    public String posterTooLarge() {
        return Reasons.in(frame.language()).picture(UnusablePictureException.Reason.TOO_MANY_BYTES);
    }

    public int mostCaptions() {
        return WebVtt.MOST_CAPTIONS;
    }

    public String captionsTooLarge() {
        return Reasons.in(frame.language()).recording(UnusableRecordingException.Reason.NO_CAPTIONS);
    }
}
