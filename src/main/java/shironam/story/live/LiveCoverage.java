package shironam.story.live;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a story is told live, or was. Whoever changes it or what is told holds the lock of the story's row. */
@Entity
@Table(name = "live_coverages")
public class LiveCoverage extends PanacheEntityBase {
    @Id
    @Column(name = "story_id")
    public Long storyId;

    @Column(name = "began_at")
    public Instant beganAt;

    /** Null while it goes on. */
    @Column(name = "ended_at")
    public Instant endedAt;

    /** How often it or anything told in it has changed. */
    public long changes;

    public boolean goesOn() {
        return endedAt == null;
    }

    public static Optional<LiveCoverage> of(long storyId) {
        return findByIdOptional(storyId);
    }
}
