package shironam.story.library;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.story.NotAllowedException;
import shironam.story.StoryAction;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.LongRunning;
import shironam.story.history.Revision;
import shironam.story.pictures.PictureSubject;

/**
 * Takes a picture out of everything in one act, for good. Its facts stay: they say why, and keep the same bytes from coming
 * back.
 */
@ApplicationScoped
public class PictureRevocation {
    @Inject
    PicturePlaces places;

    @Inject
    FollowUps followUps;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public static boolean isAllowed(Account account) {
        return account.role == Role.CHIEF || account.role == Role.ADMIN;
    }

    /** One that is revoked already is no fault. What stands in its place where it was pixelated goes with it. */
    @LongRunning
    @Transactional
    public void revoke(String asset, String reason, Account by) {
        if (!isAllowed(by)) {
            throw new NotAllowedException(StoryAction.WITHDRAW, by.name);
        }
        List<String> pixelated = getEntityManager()
                .createNativeQuery("select shown from pixelated_pictures where asset = :asset", String.class)
                .setParameter("asset", asset)
                .getResultList();
        take(asset, reason, by);
        pixelated.forEach(shown -> take(shown, reason, by));
    }

    private void take(String asset, String reason, Account by) {
        PictureFacts facts = PictureFacts.toWrite(asset);
        if (facts.isRevoked()) {
            return;
        }
        facts.revokedAt = clock.instant();
        facts.revokedBy = by;
        facts.revokedReason = Normalization.line(reason);
        facts.persistAndFlush(); // from here on the database shows it to nobody
        places.put(asset, PicturePlaces.Substitute.NONE, Revision.Kind.PICTURE_REVOKED, by);
        getEntityManager()
                .createNativeQuery("delete from assets where sha256 = :asset")
                .setParameter("asset", asset)
                .executeUpdate();
        audit.write(by, AuditAction.PICTURE_REVOKED, PictureSubject.of(asset), "/media/" + asset + " " + reason);
        followUps.change(Set.of(SurrogateKey.picture(asset)), clock.instant());
    }
}
