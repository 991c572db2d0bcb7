package shironam.story.newsroom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One change that somebody made to many stories at once. {@link BulkActions} does and undoes it. */
@Entity
@Table(name = "bulk_actions")
public class BulkAction extends PanacheEntityBase {

    /** What is done to each of them. */
    public enum Kind {
        PUBLISH,
        MOVE,
        ADD_TAG,
        REMOVE_TAG,
        ASSIGN,
        TRASH
    }

    /** What became of one of them. */
    public enum Outcome {
        DONE,
        /** It was like that before. */
        ALREADY,
        NOT_ALLOWED,
        NOT_READY,
        EMBARGOED,
        NO_SUCH_STORY,
        /** Somebody has done something to it since, which an undoing would take away. */
        CHANGED_SINCE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String ticket;

    @Column(name = "account_id")
    public Long accountId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** The section's slug, the tag, or the account's name. */
    public String argument = "";

    @Column(name = "done_at")
    public Instant doneAt;

    @Column(name = "undone_at")
    public Instant undoneAt;

    public static Optional<BulkAction> withTicket(String ticket) {
        return find("ticket", ticket).firstResultOptional();
    }

    /** What became of each story, in the order of their numbers. */
    public List<BulkStory> stories() {
        return BulkStory.list("from BulkStory b join fetch b.story where b.key.bulkId = ?1 order by b.key.storyId", id);
    }
}
