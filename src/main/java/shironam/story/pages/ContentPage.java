package shironam.story.pages;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shironam.story.StoryContent;
import shironam.story.history.Revision;

/**
 * A page of the paper's own at a short address: {@code /about}. It is written as a story and never published as one, so no
 * list, feed or search has it. Readers see one of its revisions.
 */
@Entity
@Table(name = "content_pages")
public class ContentPage extends PanacheEntityBase {
    @Id
    @Column(name = "story_id")
    public Long storyId;

    /** Without a slash. */
    public String address;

    /** The number of the revision that readers see; null while they see nothing. */
    public Integer revision;

    /** The headline of that revision. */
    public String title = "";

    @Column(name = "published_at")
    public Instant publishedAt;

    public boolean isPublic() {
        return revision != null;
    }

    public String path() {
        return "/" + address;
    }

    /** What readers see of it. */
    public StoryContent shown() {
        return Revision.require(storyId, revision).content;
    }

    public static Optional<ContentPage> of(long storyId) {
        return findByIdOptional(storyId);
    }

    /** As they were begun. */
    public static List<ContentPage> inOrder() {
        return list("order by storyId");
    }

    public static List<ContentPage> published() {
        return list("from ContentPage where revision is not null order by storyId");
    }

    public static Optional<ContentPage> at(String address) {
        return find("address", address).firstResultOptional();
    }

    /** The one that had that address. */
    public static Optional<ContentPage> formerlyAt(String address) {
        return getEntityManager()
                .createNativeQuery(
                        "select p.* from former_pages f join content_pages p using (story_id) where f.address = :address",
                        ContentPage.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    /** Whether a section may not have that address. */
    public static boolean isTaken(String address) {
        return at(address).isPresent();
    }
}
