package shironam.story.live;

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
import shironam.body.Body;
import shironam.identity.Account;

/** What was told at one moment of a story that is told live. */
@Entity
@Table(name = "live_updates")
public class LiveUpdate extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "story_id")
    public Long storyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account by;

    public String headline;

    /** Clean HTML. */
    public String body;

    /** Whether it stands among the key points as well. */
    public boolean pinned;

    @Column(name = "posted_at")
    public Instant postedAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by")
    public Account changedBy;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "withdrawn_by")
    public Account withdrawnBy;

    /** The number of the coverage's change that was the last of this; it tells two versions apart. */
    public long change;

    /** Names the form that it was written in. */
    public String form;

    /** What the audit trail tells of it. */
    String words() {
        return (headline + " " + Body.parse(body).text()).strip();
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Newest first, with what was withdrawn. */
    public static List<LiveUpdate> of(long storyId) {
        return list("""
                from LiveUpdate u join fetch u.by left join fetch u.changedBy left join fetch u.withdrawnBy
                where u.storyId = ?1 order by u.postedAt desc, u.id desc""", storyId);
    }

    static Optional<LiveUpdate> writtenIn(long storyId, String form) {
        return find("storyId = ?1 and form = ?2", storyId, form).firstResultOptional();
    }
}
