package shironam.story.library;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.story.NotAllowedException;
import shironam.story.StoryAction;
import shironam.story.changes.ChangeNotifier;
import shironam.story.pictures.PictureAnnouncement;
import shironam.story.pictures.PictureSubject;

/** Says what a picture shows, whose it is and what may be done with it. Readers' pages follow at once. */
@ApplicationScoped
public class PictureDescribing {
    @Inject
    ChangeNotifier changes;

    @Inject
    AuditTrail audit;

    @Inject
    PictureAnnouncement announcement;

    /**
     * What is said of a picture.
     *
     * @param validUntil null for always
     */
    public record Description(
            String caption,
            String alt,
            String credit,
            PictureOwner owner,
            boolean creditRequired,
            Instant validUntil,
            boolean notInPrint,
            boolean notForSharing) {

        public Description {
            caption = Normalization.line(caption);
            alt = Normalization.line(alt);
            credit = Normalization.line(credit);
        }

        private boolean allowsReadersTheSameAs(PictureFacts facts) {
            return creditRequired == facts.creditRequired
                    && Objects.equals(validUntil, facts.validUntil)
                    && notInPrint == facts.notInPrint
                    && notForSharing == facts.notForSharing;
        }
    }

    /** Editors may, and a reporter of what they brought themselves. */
    public static boolean isAllowed(Account account, PictureFacts facts) {
        boolean brought = facts != null && facts.uploadedBy != null && facts.uploadedBy.id.equals(account.id);
        return account.role != Role.REPORTER || brought;
    }

    @Transactional
    public void describe(String asset, Description said, Account by) {
        PictureFacts facts = PictureFacts.toWrite(asset);
        if (facts.isRevoked() || !isAllowed(by, facts)) {
            throw new NotAllowedException(StoryAction.EDIT, by.name);
        }
        boolean same = said.allowsReadersTheSameAs(facts);
        facts.caption = said.caption();
        facts.alt = said.alt();
        facts.owner = said.owner();
        facts.creditRequired = said.creditRequired();
        facts.validUntil = said.validUntil();
        facts.notInPrint = said.notInPrint();
        facts.notForSharing = said.notForSharing();
        facts.persistAndFlush();
        getEntityManager()
                .createNativeQuery("update assets set credit = :credit where sha256 = :asset and credit <> :credit")
                .setParameter("credit", said.credit())
                .setParameter("asset", asset)
                .executeUpdate();
        audit.write(by, AuditAction.PICTURE_DESCRIBED, PictureSubject.of(asset), "/media/" + asset + " " + told(said));
        if (!same) {
            announcement.of(asset, said.validUntil());
        }
    }

    private static String told(Description said) {
        return String.join(
                        " · ",
                        List.of(
                                said.owner().word(),
                                said.creditRequired() ? "credit required" : "",
                                said.validUntil() == null ? "" : "until " + said.validUntil(),
                                said.notInPrint() ? "not in print" : "",
                                said.notForSharing() ? "not for sharing" : "",
                                said.credit(),
                                said.caption()))
                .replaceAll("( · )+", " · ")
                .replaceAll("^ · | · $", "");
    }
}
