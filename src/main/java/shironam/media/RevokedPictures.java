package shironam.media;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import shironam.media.formats.UnusablePictureException;

/**
 * Pictures that were taken out of the paper for good: they are not taken in again, and their files are deleted. From the
 * moment on at which one is revoked nobody is sent a byte of it, whether its files are gone or not.
 */
@ApplicationScoped
public class RevokedPictures {
    private static final Logger LOG = Logger.getLogger(RevokedPictures.class);

    @Inject
    MediaStore store;

    @Inject
    Clock clock;

    static boolean isRevoked(String sha256) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select 1 from picture_facts where asset = :asset and revoked_at is not null)")
                .setParameter("asset", sha256)
                .getSingleResult();
    }

    static UnusablePictureException refused(String sha256) {
        return new UnusablePictureException(
                UnusablePictureException.Reason.REVOKED, "it was revoked: /desk/pictures/" + sha256 + " says why");
    }

    /** What could not be deleted is tried again by the next run. Two nodes may delete the same. */
    public void deleteFiles() {
        for (String sha256 : QuarkusTransaction.requiringNew().call(RevokedPictures::left)) {
            try {
                store.delete(sha256);
                QuarkusTransaction.requiringNew().run(() -> markDeleted(sha256));
            } catch (IOException locked) {
                LOG.errorf("The files of the revoked picture %s can't be deleted: %s", sha256, locked.getMessage());
            }
        }
    }

    private static List<String> left() {
        return getEntityManager().createNativeQuery("""
                        select asset from picture_facts where revoked_at is not null and files_removed_at is null
                        order by revoked_at""", String.class).getResultList();
    }

    private void markDeleted(String sha256) {
        getEntityManager()
                .createNativeQuery("update picture_facts set files_removed_at = :now where asset = :asset")
                .setParameter("now", clock.instant())
                .setParameter("asset", sha256)
                .executeUpdate();
    }
}
