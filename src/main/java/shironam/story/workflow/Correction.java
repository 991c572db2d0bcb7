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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shironam.identity.Account;

/** সংশোধনী: what was wrong in a story that readers have seen. It stands under the story for good. */
@Entity
@Table(name = "story_corrections")
public class Correction extends PanacheEntityBase {
    public enum Kind {
        /** A typing error that changed the sense. */
        TYPING,
        FACT,
        /** What a court or the law demands. */
        LEGAL;

        /** The kind of that name, in small letters or capitals. */
        public static Optional<Kind> named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "story_id")
    public Long storyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account by;

    public String kind;

    public String words;

    @Column(name = "corrected_at")
    public Instant correctedAt;

    public Kind kind() {
        return Kind.named(kind).orElseThrow();
    }

    /** Newest first. */
    public static List<Correction> of(long storyId) {
        return list(
                "from Correction c join fetch c.by where c.storyId = ?1 order by c.correctedAt desc, c.id desc",
                storyId);
    }
}
