package shironam.story.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import shironam.identity.Account;

/** What people say of a picture. It outlives the picture: what was revoked is known by it. */
@Entity
@Table(name = "picture_facts")
public class PictureFacts extends PanacheEntityBase {
    /** The hash of the picture's bytes. */
    @Id
    public String asset;

    /** As it was called where it was uploaded from, or "". */
    @Column(name = "file_name")
    public String fileName = "";

    /** Null for one that an import brought, and for one of a time when nobody wrote it down. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "uploaded_by")
    public Account uploadedBy;

    public String caption = "";

    public String alt = "";

    public PictureOwner owner = PictureOwner.UNKNOWN;

    /** Whether it must not be shown without the name of who made it. */
    @Column(name = "credit_required")
    public boolean creditRequired;

    /** Readers see it until then; null for always. */
    @Column(name = "valid_until")
    public Instant validUntil;

    @Column(name = "not_in_print")
    public boolean notInPrint;

    /** Whether no share of a story may show it. */
    @Column(name = "not_for_sharing")
    public boolean notForSharing;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revoked_by")
    public Account revokedBy;

    @Column(name = "revoked_reason")
    public String revokedReason = "";

    protected PictureFacts() {}

    public static Optional<PictureFacts> of(String asset) {
        return findByIdOptional(asset);
    }

    /** The row to write to, locked: as it is now, since all of it is written and a revocation must not be undone by it. */
    static PictureFacts toWrite(String asset) {
        getEntityManager()
                .createNativeQuery("insert into picture_facts (asset) values (:asset) on conflict do nothing")
                .setParameter("asset", asset)
                .executeUpdate();
        PictureFacts facts = findById(asset);
        getEntityManager().refresh(facts, LockModeType.PESSIMISTIC_WRITE);
        return facts;
    }

    /** What is said of a picture is true of a better print of it, until somebody says otherwise. */
    void takeOver(PictureFacts former) {
        if (caption.isEmpty() && alt.isEmpty() && owner == PictureOwner.UNKNOWN) {
            caption = former.caption;
            alt = former.alt;
            owner = former.owner;
            creditRequired = former.creditRequired;
            validUntil = former.validUntil;
            notInPrint = former.notInPrint;
            notForSharing = former.notForSharing;
        }
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
