package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Set;
import shironam.identity.Account;

/**
 * A story of which nobody has saved anything yet: a form kept by itself what somebody began to type. It is theirs alone until
 * they save, submit or comment on it, or somebody is to work on it, or their account is disabled.
 */
@Entity
@Table(name = "story_first_words")
public class FirstWords extends PanacheEntityBase {
    @Id
    @Column(name = "story_id")
    public Long storyId;

    public static boolean are(long story) {
        return count("storyId", story) > 0;
    }

    /** Of these stories those that are somebody else's first words. */
    public static Set<Long> ofOthers(Collection<Long> stories, Account reader) {
        return stories.isEmpty()
                ? Set.of()
                : Set.copyOf(find(
                                "select f.storyId from FirstWords f join Story s on s.id = f.storyId"
                                        + " where f.storyId in ?1 and (s.createdBy is null or s.createdBy.id <> ?2)",
                                stories,
                                reader.id)
                        .project(Long.class)
                        .list());
    }
}
