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
import shironam.body.quotes.TextQuote;
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

    /** The words of the text that were selected; empty for a comment on the whole story. */
    public String quote = "";

    /** The words that stand in their place now, with what is before and after them. */
    @Column(name = "place_words")
    public String placeWords = "";

    @Column(name = "place_before")
    public String placeBefore = "";

    @Column(name = "place_after")
    public String placeAfter = "";

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

    /** Where it stands in the text, as far as that was known when the text was saved last. */
    public TextQuote place() {
        return new TextQuote(placeWords, placeBefore, placeAfter);
    }

    void standsAt(TextQuote place) {
        placeWords = place.exact();
        placeBefore = place.prefix();
        placeAfter = place.suffix();
    }

    static List<Comment> openAtPlaces(long storyId) {
        return list("storyId = ?1 and quote <> '' and resolvedAt is null order by id", storyId);
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
