package shironam.story.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What one person saved in one go, newest first: saves within ten minutes of each other, with nobody else's between.
 * Whatever is more than a save, and whatever somebody pinned, stands alone.
 */
public record EditingSession(List<Revision> revisions) {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** @param revisions newest first */
    public static List<EditingSession> of(List<Revision> revisions, Predicate<Revision> standsOut) {
        List<List<Revision>> sessions = new ArrayList<>();
        Revision later = null;
        for (Revision revision : revisions) {
            boolean goesOn =
                    later != null && follows(later, revision) && !standsOut.test(later) && !standsOut.test(revision);
            if (!goesOn) {
                sessions.add(new ArrayList<>());
            }
            sessions.get(sessions.size() - 1).add(revision);
            later = revision;
        }
        return sessions.stream().map(EditingSession::new).toList();
    }

    /** What its text came to. */
    public Revision last() {
        return revisions.get(0);
    }

    /** The steps on the way there, newest first. */
    public List<Revision> earlier() {
        return revisions.subList(1, revisions.size());
    }

    private static boolean follows(Revision later, Revision earlier) {
        return later.kind == Revision.Kind.SAVED
                && earlier.kind == Revision.Kind.SAVED
                && later.by != null
                && earlier.by != null
                && Objects.equals(later.by.id, earlier.by.id)
                && Duration.between(earlier.createdAt, later.createdAt).compareTo(PAUSE) <= 0;
    }
}
