package shironam.story.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.media.crops.PictureCrops;
import shironam.story.NotAllowedException;
import shironam.story.StoryAction;

/** Sets a picture's focal point and crops. It shows wherever the picture is, so reporters may not. */
@ApplicationScoped
public class PictureCropping {
    @Inject
    AuditTrail audit;

    @Inject
    PictureAnnouncement announcement;

    public static boolean isAllowed(Account account) {
        return account.role != Role.REPORTER;
    }

    @Transactional
    public void set(String sha256, PictureCrops crops, Account by) {
        if (!isAllowed(by)) {
            throw new NotAllowedException(StoryAction.EDIT, by.name);
        }
        PictureEdits.store(sha256, crops);
        audit.write(by, AuditAction.PICTURE_CROPPED, PictureSubject.of(sha256), "/media/" + sha256);
        announcement.of(sha256);
    }
}
