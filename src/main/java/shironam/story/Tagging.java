package shironam.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * That a story has a tag, to be read only: written are {@link Story#tags}, and the time by the database itself. By it the
 * newest of a tag are found in one index, however many there are.
 */
@Entity
@Immutable
@Table(name = "story_tags")
class Tagging {
    @Embeddable
    record Key(@Column(name = "story_id") long storyId, int position) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "tag_id")
    long tagId;

    /** When the story comes out; null while nobody has published it. */
    @Column(name = "publish_at")
    Instant publishAt;
}
