package shironam.story.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import shironam.story.Story;

/** That somebody stands in a story's byline, to be read only, as {@code Tagging}: written is {@link Story#byline}. */
@Entity
@Immutable
@Table(name = "story_authors")
class Authorship {
    @Embeddable
    record Key(@Column(name = "story_id") long storyId, int position) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "author_id")
    long authorId;

    /** When the story comes out; null while nobody has published it. */
    @Column(name = "publish_at")
    Instant publishAt;
}
