package shironam.story.writing;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.database.IdempotencyKeys;

/** A story that begins in a form begins once, however often the form arrives: doubled, repeated, or late. */
@ApplicationScoped
public class StoryCreation {
    @Inject
    StoryEditing writing;

    /** @param now whether the story began with this call; else it was there, with another text perhaps */
    public record Begun(long storyId, boolean now) {}

    /**
     * @param key names the form, whose story it is; a form without a usable one begins a story each time
     * @param keptByItself whether nobody has saved it: then it is its writer's alone until somebody does
     */
    @Transactional
    public Begun begin(String key, StoryContent content, boolean keptByItself, Account by) {
        if (!IdempotencyKeys.isUsable(key)) {
            return new Begun(create(content, keptByItself, by).id, true);
        }
        IdempotencyKeys.waitForOthersOf(by.id + "/" + key);
        return begunBefore(key, by)
                .map(story -> new Begun(story, false))
                .orElseGet(() -> new Begun(remember(key, create(content, keptByItself, by), by), true));
    }

    private Story create(StoryContent content, boolean keptByItself, Account by) {
        Story story = writing.create(content, by);
        if (keptByItself) {
            markAsFirstWords(story.id);
        }
        return story;
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static Optional<Long> begunBefore(String key, Account by) {
        List<Number> stories = getEntityManager()
                .createNativeQuery("select story_id from story_beginnings where account_id = :account and key = :key")
                .setParameter("account", by.id)
                .setParameter("key", key)
                .getResultList();
        return stories.stream().findFirst().map(Number::longValue);
    }

    /** Also when the form has kept more of them: a change of the story alone would show them. */
    @Transactional
    public void markAsFirstWords(long storyId) {
        getEntityManager()
                .createNativeQuery("insert into story_first_words (story_id) values (:story) on conflict do nothing")
                .setParameter("story", storyId)
                .executeUpdate();
    }

    /** Somebody saved it, and be it as it was. Whatever changes it does so too. */
    @Transactional
    public void markAsMeant(long storyId) {
        getEntityManager()
                .createNativeQuery("delete from story_first_words where story_id = :story")
                .setParameter("story", storyId)
                .executeUpdate();
    }

    private static long remember(String key, Story story, Account by) {
        getEntityManager()
                .createNativeQuery(
                        "insert into story_beginnings (account_id, key, story_id) values (:account, :key, :story)")
                .setParameter("account", by.id)
                .setParameter("key", key)
                .setParameter("story", story.id)
                .executeUpdate();
        return story.id;
    }
}
