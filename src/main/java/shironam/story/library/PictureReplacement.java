package shironam.story.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.story.NotAllowedException;
import shironam.story.StoryAction;
import shironam.story.database.LongRunning;
import shironam.story.history.Revision;
import shironam.story.pictures.PictureSubject;

/**
 * Puts another picture into every place of one, in one act. What a story says of it stays, and so does the former picture,
 * which is then used nowhere.
 */
@ApplicationScoped
public class PictureReplacement {
    @Inject
    PicturePlaces places;

    @Inject
    AuditTrail audit;

    /** The picture that comes in; sizes in pixels. */
    public record Incoming(String asset, String path, int width, int height) {}

    public static boolean isAllowed(Account account) {
        return account.role != Role.REPORTER;
    }

    @LongRunning
    @Transactional
    public void replace(String asset, Incoming incoming, Account by) {
        if (!isAllowed(by)) {
            throw new NotAllowedException(StoryAction.EDIT, by.name);
        }
        if (asset.equals(incoming.asset())) {
            return;
        }
        PictureFacts.of(asset)
                .ifPresent(former -> PictureFacts.toWrite(incoming.asset()).takeOver(former));
        places.put(
                asset,
                new PicturePlaces.Substitute(incoming.path(), incoming.width(), incoming.height()),
                Revision.Kind.PICTURE_REPLACED,
                by);
        audit.write(
                by,
                AuditAction.PICTURE_REPLACED,
                PictureSubject.of(asset),
                "/media/" + asset + " → /media/" + incoming.asset());
    }
}
