package shironam.story.history;

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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import shironam.identity.Account;
import shironam.story.NoSuchStoryException;
import shironam.story.Story;
import shironam.story.StoryContent;

/**
 * The whole story as it was at one moment. Never changed: the database refuses it, and chains each revision to the one
 * before (see {@link RevisionChain}).
 */
@Entity
@Immutable
@Table(name = "revisions")
public class Revision extends PanacheEntityBase {

    /** Why there is a revision. */
    public enum Kind {
        CREATED,
        IMPORTED,
        /** A newer source that did not replace what an editor had written. */
        SOURCE_KEPT,
        SAVED,
        /** What an editor wanted to save while another had saved first, or typed and went on without. */
        CONFLICT_KEPT,
        SUBMITTED,
        SENT_BACK,
        /** What an editor saved, before it was merged with what another had saved first. */
        MERGE_KEPT,
        MERGED,
        PUBLISHED,
        /** Set to come out later. */
        SCHEDULED,
        UNSCHEDULED,
        EMBARGOED,
        EMBARGO_LIFTED,
        CORRECTED,
        WITHDRAWN,
        TRASHED,
        FETCHED_BACK,
        RESTORED,
        /** A picture was taken out of everything that showed it. */
        PICTURE_REVOKED,
        /** Another picture took the place of one, wherever that was. */
        PICTURE_REPLACED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    public Story story;

    public int number;

    @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
    public Kind kind;

    /** Who did it; null for an import. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account by;

    @Column(name = "created_at")
    public Instant createdAt;

    /** The version of the story that has this text; null for a text that was kept aside, and for what is older. */
    @Column(name = "story_version")
    public Integer storyVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    public StoryContent content;

    /** Whether the story was as this revision says, and not only might have been. */
    public boolean becameTheStory() {
        return kind != Kind.SOURCE_KEPT && kind != Kind.CONFLICT_KEPT && kind != Kind.MERGE_KEPT;
    }

    /** Newest first. */
    public static List<Revision> of(long storyId) {
        return list("from Revision r left join fetch r.by where r.story.id = ?1 order by r.number desc", storyId);
    }

    public static Revision require(long storyId, int number) {
        return Revision.<Revision>find("story.id = ?1 and number = ?2", storyId, number)
                .firstResultOptional()
                .orElseThrow(() -> new NoSuchStoryException(storyId));
    }

    /** The story as it was in that version; empty where that is older than what is known of versions. */
    public static Optional<Revision> at(long storyId, int version) {
        return Revision.<Revision>find("story.id = ?1 and storyVersion <= ?2 order by number desc", storyId, version)
                .firstResultOptional();
    }

    /** The newest one that became the story. */
    public static Revision lastState(long storyId) {
        return Revision.<Revision>find("story.id = ?1 and storyVersion is not null order by number desc", storyId)
                .firstResult();
    }

    /** Whether the newest text that was kept aside in a conflict is this one. */
    public static boolean isKeptAside(long storyId, StoryContent text) {
        return Revision.<Revision>find("story.id = ?1 and kind = ?2 order by number desc", storyId, Kind.CONFLICT_KEPT)
                .firstResultOptional()
                .filter(newest -> newest.content.equals(text))
                .isPresent();
    }

    static int latestNumber(long storyId) {
        return getEntityManager()
                .createQuery("select coalesce(max(r.number), 0) from Revision r where r.story.id = :id", Integer.class)
                .setParameter("id", storyId)
                .getSingleResult();
    }
}
