package shironam.story.history;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryAction;

/** Revisions that are pinned, with a name perhaps, so that they are found again among the many. */
@ApplicationScoped
public class RevisionMarks {
    private static final int LONGEST_NAME = 60;

    @Inject
    Clock clock;

    /** The names of a story's pinned revisions by their numbers; empty where one has no name. */
    @SuppressWarnings("unchecked") // rows of a native query
    public Map<Integer, String> of(long storyId) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select r.number, m.name from revision_marks m join revisions r on r.id = m.revision_id
                        where r.story_id = :story""")
                .setParameter("story", storyId)
                .getResultList();
        Map<Integer, String> names = new HashMap<>();
        rows.forEach(row -> names.put((Integer) row[0], (String) row[1]));
        return names;
    }

    /** Pins a revision, or gives a pinned one another name. */
    @Transactional
    public void pin(long storyId, int number, String name, Account by) {
        StoryAction.EDIT.require(by, Story.require(storyId));
        String line = Normalization.line(name);
        getEntityManager()
                .createNativeQuery("""
                        insert into revision_marks (revision_id, name, account_id, marked_at)
                        values (:revision, :name, :account, :now)
                        on conflict (revision_id) do update set name = excluded.name,
                            account_id = excluded.account_id, marked_at = excluded.marked_at""")
                .setParameter("revision", Revision.require(storyId, number).id)
                .setParameter("name", line.length() <= LONGEST_NAME ? line : cut(line))
                .setParameter("account", by.id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    public void unpin(long storyId, int number, Account by) {
        StoryAction.EDIT.require(by, Story.require(storyId));
        getEntityManager()
                .createNativeQuery("delete from revision_marks where revision_id = :revision")
                .setParameter("revision", Revision.require(storyId, number).id)
                .executeUpdate();
    }

    /** A Bengali letter can be many characters: first by what a reader counts, then by what the table holds. */
    private static String cut(String line) {
        String cut = Graphemes.truncate(line, LONGEST_NAME);
        return cut.length() <= 2 * LONGEST_NAME ? cut : Graphemes.truncate(cut, LONGEST_NAME / 4);
    }
}
