package shironam.desk.history;

import shironam.desk.DeskFrame;
import shironam.desk.comparing.Comparison;
import shironam.story.history.Revision;

/**
 * One revision beside another.
 *
 * @param version what a restore from this page replaces
 * @param before the number of the revision that it is compared with, or 0 where it is the first
 * @param name what it is pinned under, empty for no name; null when it is not pinned
 */
public record RevisionView(
        DeskFrame frame,
        long id,
        int version,
        String headline,
        int number,
        int before,
        Revision.Kind kind,
        String by,
        String when,
        String name,
        Comparison comparison,
        boolean mayRestore) {

    public boolean pinned() {
        return name != null;
    }
}
