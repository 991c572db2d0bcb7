package shironam.story.breaking;

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
import java.util.Optional;
import shironam.identity.Account;

/** Words that stand, or stood, over every page. */
@Entity
@Table(name = "breaking_lines")
public class BreakingLine extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String words;

    /** The story that it leads to, or null. */
    @Column(name = "story_id")
    public Long storyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account by;

    @Column(name = "set_at")
    public Instant setAt;

    /** When it ends by itself. */
    @Column(name = "ends_at")
    public Instant endsAt;

    /** When it was taken away, or another took its place; null until then. */
    @Column(name = "ended_at")
    public Instant endedAt;

    /** The one that readers see at that moment. */
    public static Optional<BreakingLine> standingAt(Instant moment) {
        return BreakingLine.<BreakingLine>find(
                        "from BreakingLine l join fetch l.by where l.endedAt is null and l.endsAt > ?1", moment)
                .firstResultOptional();
    }
}
