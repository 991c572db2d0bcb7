package shironam.story.newsroom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.newsroom.BulkAction.Outcome;

/** What a {@link BulkAction} made of one story, and how that one was before. */
@Entity
@Table(name = "bulk_stories")
public class BulkStory extends PanacheEntityBase {

    @Embeddable
    public record Key(
            @Column(name = "bulk_id") Long bulkId,
            @Column(name = "story_id") Long storyId) {}

    @EmbeddedId
    public Key key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id", insertable = false, updatable = false)
    public Story story;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** What became of the undoing; null before there was one. */
    @Enumerated(EnumType.STRING)
    public Outcome undoing;

    @Column(name = "version_after")
    Integer versionAfter;

    @Column(name = "status_before")
    Status statusBefore;

    @Column(name = "publish_before")
    Instant publishBefore;

    @Column(name = "section_before")
    String sectionBefore = "";

    @Column(name = "tags_before")
    String[] tagsBefore = {};

    @Column(name = "assigned_before")
    Long assignedBefore;

    protected BulkStory() {}

    BulkStory(long bulkId, long storyId, Outcome outcome) {
        key = new Key(bulkId, storyId);
        this.outcome = outcome;
    }

    static BulkStory before(long bulkId, Story story) {
        BulkStory before = new BulkStory(bulkId, story.id, Outcome.DONE);
        before.statusBefore = story.status;
        before.publishBefore = story.publishAt;
        before.sectionBefore = story.section == null ? "" : story.section.slug;
        before.tagsBefore = story.tags.stream().map(tag -> tag.name).toArray(String[]::new);
        before.assignedBefore = story.assignedTo == null ? null : story.assignedTo.id;
        return before;
    }
}
