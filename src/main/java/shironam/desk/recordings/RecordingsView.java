package shironam.desk.recordings;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.reasons.Reasons;
import shironam.media.recordings.RecordingFile;
import shironam.media.recordings.UnusableRecordingException;

/**
 * All films and sound, the newest first.
 *
 * @param refusal why the last file was not taken, in words, or null
 * @param title what was typed with it
 * @param older the address of the next page, or null
 */
record RecordingsView(DeskFrame frame, String refusal, String title, List<Row> rows, String older) {
    /** @param name its title, else its file's name */
    record Row(String href, boolean video, String name, String length, String size, String added) {}

    public int mostBytes() {
        return RecordingFile.MOST_BYTES;
    }

    public String tooLarge() {
        return Reasons.in(frame.language()).recording(UnusableRecordingException.Reason.TOO_MANY_BYTES);
    }
}
