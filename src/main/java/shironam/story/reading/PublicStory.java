package shironam.story.reading;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import shironam.story.Picture;
import shironam.story.Section;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.Tag;
import shironam.story.people.Author;

/**
 * A story that readers may see now, for lists; its own page takes {@link StoryDetails}. It is read through the view {@code public_stories}, where that rule is written,
 * so nothing that asks for a PublicStory can leak a draft.
 */
@Entity
@Immutable
@Table(name = "public_stories")
public class PublicStory extends PanacheEntityBase {
    @Id
    public Long id;

    @Column(name = "publish_at")
    public Instant publishAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public String headline;
    public String kicker;
    public String summary;
    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    public Section section;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    public Author author;

    public String source;

    @Embedded
    public Picture picture;

    public boolean sample;

    @ManyToMany
    @JoinTable(
            name = "story_tags",
            joinColumns = @JoinColumn(name = "story_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    @OrderColumn(name = "position")
    public List<Tag> tags;

    /** Where readers find the story now; empty when they may not. */
    public static Optional<String> pathOf(long id) {
        return PublicStory.<PublicStory>find("from PublicStory s join fetch s.section where s.id = ?1", id)
                .singleResultOptional()
                .map(PublicStory::path);
    }

    /** Whether readers could see it once and were then told that it is withdrawn. */
    public static boolean isGone(long id) {
        return Story.count("id = ?1 and status = ?2 and publishAt < withdrawnAt", id, Status.WITHDRAWN) > 0;
    }

    public String path() {
        return "/" + section.slug + "/" + id + "/" + slug;
    }
}
