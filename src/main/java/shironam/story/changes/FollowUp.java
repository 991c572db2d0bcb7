package shironam.story.changes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A call to another server that a change for readers makes necessary: a ping or a purge. */
@Entity
@Table(name = "follow_ups")
public class FollowUp extends RetriedCall {
    public enum Kind {
        /** Pings a WebSub hub: a feed has changed (W3C WebSub §7). */
        PING,
        /** A cache in front of us drops what was made of these surrogate keys. */
        PURGE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "story_id")
    public Long storyId;

    public String kind;

    /** The address that is called. */
    public String target;

    /** For a ping the feed's address, for a purge the surrogate keys' names. */
    public String subject;

    @Column(name = "seen_at")
    public Instant seenAt;

    @Column(name = "seen_by")
    public Long seenBy;

    protected FollowUp() {}

    FollowUp(Long storyId, Kind kind, String target, String subject, Instant dueAt) {
        this.storyId = storyId;
        this.kind = kind.name().toLowerCase(java.util.Locale.ROOT);
        this.target = target;
        this.subject = subject;
        this.dueAt = dueAt;
    }

    public Kind kind() {
        return Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    }

    /** Given up and not marked as seen, the newest first. */
    public static List<FollowUp> unseenFailures() {
        return find("failedAt is not null and seenAt is null order by failedAt desc, id desc")
                .page(0, 100)
                .list();
    }
}
