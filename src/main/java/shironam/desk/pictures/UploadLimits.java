package shironam.desk.pictures;

import shironam.desk.reasons.Reasons;
import shironam.media.MediaStore;
import shironam.media.formats.UnusablePictureException;
import shironam.media.recordings.RecordingFile;
import shironam.media.recordings.UnusableRecordingException;

/** What the editor tells who brings a file that is too large, before it is sent. */
public record UploadLimits(
        int mostPictureBytes, String pictureTooLarge, int mostRecordingBytes, String recordingTooLarge) {

    /** In the language of the desk. */
    public static UploadLimits in(String language) {
        return new UploadLimits(
                MediaStore.MOST_BYTES,
                Reasons.in(language).picture(UnusablePictureException.Reason.TOO_MANY_BYTES),
                RecordingFile.MOST_BYTES,
                Reasons.in(language).recording(UnusableRecordingException.Reason.TOO_MANY_BYTES));
    }
}
