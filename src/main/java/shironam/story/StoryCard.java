package shironam.story;

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
import java.time.LocalDate;
import java.util.List;

/** A card inside a story: what its source told of the target, and the target itself once it is one of our stories. */
@Entity
@Table(name = "cards")
public class StoryCard extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    public Story story;

    public int position;

    public String href;

    public String[] addresses;

    @Column(name = "target_id")
    public Long targetId;

    public String headline = "";

    @Column(name = "picture_url")
    public String pictureUrl = "";

    @Column(name = "picture_width")
    public Integer pictureWidth;

    @Column(name = "picture_height")
    public Integer pictureHeight;

    @Column(name = "section_slug")
    public String sectionSlug = "";

    @Column(name = "published_on")
    public LocalDate publishedOn;

    public static List<StoryCard> of(Story story) {
        return story.id == null ? List.of() : list("story.id = ?1 order by position", story.id);
    }

    public void take(CardContent content) {
        headline = content.headline();
        pictureUrl = content.pictureUrl();
        pictureWidth = content.pictureWidth();
        pictureHeight = content.pictureHeight();
        sectionSlug = content.sectionSlug();
        publishedOn = content.publishedOn();
    }

    public CardContent content() {
        return new CardContent(href, headline, pictureUrl, pictureWidth, pictureHeight, sectionSlug, publishedOn);
    }
}
