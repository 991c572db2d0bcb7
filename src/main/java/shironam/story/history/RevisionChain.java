package shironam.story.history;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.util.List;
import java.util.Optional;

/**
 * The chain that a story's revisions make: each holds the hash of the one before. What a hash is taken over is defined
 * where the revisions are kept: {@code revision_hash} in {@code db/migrations/V6__history.sql}.
 */
public final class RevisionChain {
    /** A row that was altered, one that was put between, and one that is missing before the next. */
    private static final String BREAKS = """
            select number from (
                select r.number, r.hash, r.previous_hash, revision_hash(r) as own,
                    lag(r.hash) over chain as before, lag(r.number, 1, 0) over chain as number_before
                from revisions r where r.story_id = :story window chain as (order by r.number)) links
            where hash <> own or previous_hash is distinct from before or number <> number_before + 1
            order by number limit 1""";

    private RevisionChain() {}

    /** The first revision that is not what it was, or does not follow the one before it; empty when the chain holds. */
    public static Optional<Integer> brokenAt(long storyId) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Integer> broken = getEntityManager()
                .createNativeQuery(BREAKS)
                .setParameter("story", storyId)
                .getResultList();
        return broken.stream().findFirst();
    }
}
