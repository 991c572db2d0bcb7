package shironam.desk.recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.bangla.Normalization;
import shironam.desk.CurrentUser;
import shironam.desk.requests.PostedForm;
import shironam.media.recordings.Recording;
import shironam.media.recordings.Recordings;
import shironam.media.recordings.UnusableRecordingException;
import shironam.media.recordings.UnusableRecordingException.Reason;
import shironam.story.library.PictureLibrary;

/** Takes in a film or sound, and writes down who brought it. */
@ApplicationScoped
class RecordingUploads {
    private static final Logger LOG = Logger.getLogger(RecordingUploads.class);

    @Inject
    Recordings recordings;

    @Inject
    PictureLibrary library;

    @Inject
    CurrentUser currentUser;

    Recording keep(FileUpload file, String title) throws UnusableRecordingException {
        if (!PostedForm.isChosen(file)) {
            throw new UnusableRecordingException(Reason.NO_FILE, "no file came");
        }
        try {
            Recording recording = recordings.keep(file.uploadedFile(), Normalization.line(title));
            library.uploaded(recording.sha256, file.fileName(), "", "", currentUser.account());
            return recording;
        } catch (IOException lost) {
            LOG.error("A recording can't be kept", lost);
            throw new UnusableRecordingException(Reason.NOT_KEPT, "the storage did not take it");
        }
    }
}
