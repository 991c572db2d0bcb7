package shironam.story.workflow;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.identity.Account;
import shironam.story.Status;
import shironam.story.Story;

/** A link by which somebody without an account sees a story before its readers do. */
@Entity
@Table(name = "preview_links")
public class PreviewLink extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "token_hash")
    String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    Story story;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    public Account madeBy;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    /** The end of the embargo that whoever made it knew of; null when there was none. */
    @Column(name = "embargo_known")
    Instant embargoKnown;

    /** Those of a story that were not revoked and have not expired, the first first. */
    public static List<PreviewLink> openOf(long storyId, Instant now) {
        return list("""
                from PreviewLink l join fetch l.madeBy where l.story.id = ?1 and l.revokedAt is null
                and l.expiresAt > ?2 order by l.id""", storyId, now);
    }

    /** One that nobody has taken back: neither it nor its story, and whoever made it still works here. */
    static Optional<PreviewLink> standing(String tokenHash) {
        return find("""
                        from PreviewLink l join fetch l.story s where l.tokenHash = ?1 and l.revokedAt is null
                        and l.madeBy.disabledAt is null and s.trashedAt is null and s.status <> ?2""", tokenHash, Status.WITHDRAWN).singleResultOptional();
    }

    static Optional<PreviewLink> of(long storyId, long id) {
        return find("story.id = ?1 and id = ?2 and revokedAt is null", storyId, id)
                .firstResultOptional();
    }

    /** Whether an embargo stands against it of which whoever made it did not know. */
    public boolean isStoppedByEmbargoAt(Instant now) {
        return story.isUnderEmbargoAt(now) && (embargoKnown == null || embargoKnown.isBefore(story.embargoUntil));
    }

    boolean isExpiredAt(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
