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
import java.util.Set;
import shironam.identity.Account;

/** What somebody of the newsroom said of a story; open until somebody says that it is settled. */
@Entity
@Table(name = "story_comments")
public class Comment extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "story_id")
    public Long storyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account by;

    public String words;

    /** Whether it is why the story went back to its writer. */
    @Column(name = "sent_back")
    public boolean sentBack;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "resolved_at")
    public Instant resolvedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resolved_by")
    public Account resolvedBy;

    public boolean isOpen() {
        return resolvedAt == null;
    }

    /** The numbers of all who have said something of the story. */
    public static Set<Long> voicesOf(long storyId) {
        return Set.copyOf(find("select distinct c.by.id from Comment c where c.storyId = ?1", storyId)
                .project(Long.class)
                .list());
    }

    /** As they were said. */
    public static List<Comment> of(long storyId) {
        return list(
                "from Comment c join fetch c.by left join fetch c.resolvedBy where c.storyId = ?1 order by c.id",
                storyId);
    }
}
