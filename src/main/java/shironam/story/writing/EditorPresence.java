package shironam.story.writing;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryAction;

/**
 * Who has a story open now. A page that is open says so every 20 seconds, and who has not said so for 45 is gone.
 * Time is the database's, so that all nodes mean the same.
 */
@ApplicationScoped
public class EditorPresence {
    private static final String COME = """
            with came as (
                insert into presences (story_id, account_id, seen_at) values (:story, :account, now())
                on conflict (story_id, account_id) do update set seen_at = excluded.seen_at)
            select coalesce(nullif(a.display_name, ''), a.name) from presences p join accounts a on a.id = p.account_id
            where p.story_id = :story and p.account_id <> :account and p.seen_at > now() - interval '45 seconds'
            order by 1""";

    /** Those who left without a word long ago go along. */
    private static final String LEAVE = """
            delete from presences
            where (story_id = :story and account_id = :account) or seen_at < now() - interval '1 day'""";

    /** They are here. @return the names of the others */
    @Transactional
    @SuppressWarnings("unchecked") // rows of a native query
    public List<String> come(Story story, Account account) {
        StoryAction.SEE.require(account, story);
        return getEntityManager()
                .createNativeQuery(COME)
                .setParameter("story", story.id)
                .setParameter("account", account.id)
                .getResultList();
    }

    @Transactional
    public void leave(long storyId, Account account) {
        getEntityManager()
                .createNativeQuery(LEAVE)
                .setParameter("story", storyId)
                .setParameter("account", account.id)
                .executeUpdate();
    }
}
