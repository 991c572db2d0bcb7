package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which source a story came from, with what text, and which revision that made. */
@Entity
@Table(name = "story_origins")
public class StoryOrigin extends PanacheEntityBase {
    @Id
    public String name;

    public String stem;

    @Column(name = "story_id")
    public Long storyId;

    @Column(name = "content_hash")
    public String contentHash;

    @Column(name = "details_hash")
    public String detailsHash;

    public int revision;

    @Column(name = "imported_at")
    public Instant importedAt;

    protected StoryOrigin() {}

    StoryOrigin(Origins.Incoming incoming, Long storyId) {
        name = incoming.name();
        this.storyId = storyId;
        take(incoming);
    }

    void take(Origins.Incoming incoming) {
        stem = incoming.stem();
        contentHash = incoming.contentHash();
        detailsHash = incoming.detailsHash();
    }

    StoryOrigin movedTo(Origins.Incoming incoming) {
        StoryOrigin moved = new StoryOrigin(incoming, storyId);
        moved.contentHash = contentHash;
        moved.detailsHash = detailsHash;
        moved.revision = revision;
        moved.importedAt = importedAt;
        return moved;
    }

    boolean brought(Origins.Incoming incoming) {
        return contentHash.equals(incoming.contentHash()) && detailsHash.equals(incoming.detailsHash());
    }

    /** Those of the same name, of the same text, or of the same file name in another folder; the newest first. */
    static List<StoryOrigin> like(Origins.Incoming incoming) {
        return list(
                "name = ?1 or contentHash = ?2 and detailsHash = ?3 or stem = ?4 order by importedAt desc",
                incoming.name(),
                incoming.contentHash(),
                incoming.detailsHash(),
                incoming.stem());
    }

    static Optional<StoryOrigin> of(long storyId) {
        return find("storyId = ?1 order by importedAt desc", storyId).firstResultOptional();
    }
}
