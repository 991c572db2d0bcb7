package shironam.story.origins;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Story;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;
import shironam.story.history.Revision;
import shironam.story.origins.ImportItem.Undoing;

/**
 * Takes back the stories that a run created and that nobody has touched since. They go for good, and their sources are known
 * no longer: the next import brings them as new. Whatever somebody has worked on stays.
 */
@ApplicationScoped
public class ImportUndoing {
    private static final int AT_ONCE = 50;

    @Inject
    ImportRuns runs;

    @Inject
    ChangeNotifier changes;

    @Inject
    FollowUps followUps;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Does some of it, so that no transaction is long.
     *
     * @return whether there is more to do
     */
    @Transactional
    public boolean undoSome(long runId, Account by) {
        runs.requireReader(by);
        List<ImportItem> due = getEntityManager()
                .createNativeQuery("""
                        select * from import_items where run_id = :run and undoing is null and outcome = 'CREATED'
                        order by id limit :most for update""", ImportItem.class)
                .setParameter("run", runId)
                .setParameter("most", AT_ONCE)
                .getResultList();
        for (ImportItem item : due) {
            item.undoing = undo(item, by);
            item.storyId = item.undoing == Undoing.DONE ? null : item.storyId;
        }
        if (due.size() < AT_ONCE) {
            ImportRun run = ImportRun.findById(runId);
            if (run.undoneAt == null) {
                run.undoneAt = clock.instant();
                run.undoneBy = by.id;
                audit.write(by, AuditAction.IMPORT_UNDONE, new Subject("import", runId), String.join(" ", run.sources));
            }
            return false;
        }
        return true;
    }

    private Undoing undo(ImportItem item, Account by) {
        if (item.storyId == null || Story.findByIdOptional(item.storyId).isEmpty()) {
            return Undoing.GONE;
        }
        Story story = Story.requireLocked(item.storyId);
        Undoing verdict = verdict(story);
        if (verdict == Undoing.DONE) {
            remove(story, by);
        }
        return verdict;
    }

    /** Whether somebody has worked on it, commented on it, or told readers of it. */
    static boolean isTouched(Story story) {
        Undoing verdict = verdict(story);
        return verdict != Undoing.DONE && verdict != Undoing.IMPORTED_AGAIN;
    }

    private static Undoing verdict(Story story) {
        if (Revision.count("story.id = ?1 and by is not null", story.id) > 0) {
            return Undoing.EDITED;
        }
        if (isThere("story_comments", story)) {
            return Undoing.COMMENTED;
        }
        if (isThere("story_corrections", story) || isThere("live_coverages", story)) {
            return Undoing.TOLD;
        }
        return Revision.count("story.id = ?1", story.id) > 1 ? Undoing.IMPORTED_AGAIN : Undoing.DONE;
    }

    private static boolean isThere(String table, Story story) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from " + table + " where story_id = :story)")
                .setParameter("story", story.id)
                .getSingleResult();
    }

    private void remove(Story story, Account by) {
        Set<String> surrogateKeys = new LinkedHashSet<>(SurrogateKey.of(story));
        surrogateKeys.add(SurrogateKey.story(story.id));
        surrogateKeys.add(SurrogateKey.sitemapOf(story.id));
        showing(story).forEach(holder -> surrogateKeys.add(SurrogateKey.story(holder)));
        audit.write(by, AuditAction.IMPORT_UNDONE, Subject.story(story.id), story.headline);
        StoryOrigin.delete("storyId", story.id);
        Story.delete("id", story.id); // the rest of it goes with its row
        changes.announce(story.id, surrogateKeys);
        followUps.change(surrogateKeys, clock.instant());
    }

    /** The stories that show a card of it. */
    private static List<Long> showing(Story story) {
        return getEntityManager()
                .createNativeQuery("select story_id from cards where target_id = :story", Long.class)
                .setParameter("story", story.id)
                .getResultList();
    }
}
