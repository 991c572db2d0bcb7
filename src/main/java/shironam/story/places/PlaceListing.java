package shironam.story.places;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a story stands in the list of a place, to be read only: the database itself writes it, for wider places too. */
@Entity
@Immutable
@Table(name = "place_listings")
class PlaceListing {
    @Embeddable
    record Key(
            @Column(name = "place_id") long placeId,
            @Column(name = "story_id") long storyId) implements Serializable {}

    @EmbeddedId
    Key key;

    /** When the story comes out; null while nobody has published it. */
    @Column(name = "publish_at")
    Instant publishAt;
}
