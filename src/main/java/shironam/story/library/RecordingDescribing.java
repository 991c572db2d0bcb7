package shironam.story.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.media.recordings.Recording;
import shironam.story.NotAllowedException;
import shironam.story.StoryAction;
import shironam.story.pictures.PictureAnnouncement;
import shironam.story.pictures.PictureSubject;

/** Says what a film or sound is called, what stands there before it plays, and what is said in it. Pages follow at once. */
@ApplicationScoped
public class RecordingDescribing {
    @Inject
    AuditTrail audit;

    @Inject
    PictureAnnouncement announcement;

    /** @param poster and captions are empty for none */
    public record Description(String title, String poster, String captions) {}

    @Transactional
    public void describe(String asset, Description said, Account by) {
        if (!PictureDescribing.isAllowed(by, PictureFacts.toWrite(asset))) {
            throw new NotAllowedException(StoryAction.EDIT, by.name);
        }
        Recording recording = Recording.of(asset).orElseThrow();
        recording.title = Normalization.line(said.title());
        recording.poster = said.poster();
        recording.captions = said.captions();
        recording.persistAndFlush();
        audit.write(
                by,
                AuditAction.PICTURE_DESCRIBED,
                PictureSubject.of(asset),
                recording.asset.path() + " " + recording.title);
        announcement.of(asset, null);
    }
}
