package shironam.story.history;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chain that a story's revisions make: each holds the hash of the one before. What a hash is taken over is defined
 * where the revisions are kept: {@code revision_hash} in {@code db/migrations/V6__history.sql}.
 */
public final class RevisionChain {
    /** A row that was altered, one that was put between, and one that is missing before the next. */
    private static final String BREAKS = """
            from (
                select r.story_id, r.number, r.hash, r.previous_hash, revision_hash(r) as own,
                    lag(r.hash) over chain as before, lag(r.number, 1, 0) over chain as number_before
                from revisions r where %s window chain as (partition by r.story_id order by r.number)) links
            where hash <> own or previous_hash is distinct from before or number <> number_before + 1""";

    private static final String BREAK_OF_ONE =
            "select number " + BREAKS.formatted("r.story_id = :story") + " order by number limit 1";

    private static final String BREAKS_OF_ALL =
            "select story_id, min(number) " + BREAKS.formatted("true") + " group by story_id order by story_id limit ?";

    private RevisionChain() {}

    /** The first revision that is not what it was, or does not follow the one before it; empty when the chain holds. */
    public static Optional<Integer> brokenAt(long storyId) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Integer> broken = getEntityManager()
                .createNativeQuery(BREAK_OF_ONE)
                .setParameter("story", storyId)
                .getResultList();
        return broken.stream().findFirst();
    }

    /**
     * The stories whose chains do not hold, each with its first broken revision, in words; for who has a connection and
     * no session.
     */
    public static List<String> breaks(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BREAKS_OF_ALL)) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                List<String> breaks = new ArrayList<>();
                while (row.next()) {
                    breaks.add("story " + row.getLong(1) + " from revision " + row.getInt(2) + " on");
                }
                return breaks;
            }
        }
    }
}
