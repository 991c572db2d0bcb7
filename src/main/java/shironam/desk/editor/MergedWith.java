package shironam.desk.editor;

import java.util.List;
import shironam.identity.Account;
import shironam.story.history.Revision;

/**
 * Somebody's text that a save was merged with.
 *
 * @param by who wrote it, or null for an import
 * @param own whether that was the same person, in another window
 * @param mine the revision that holds the editor's own text, {@code merged} the one that holds both
 */
record MergedWith(String by, boolean own, int mine, int merged) {

    /** Of the last save of that story; null when it was no merge. */
    static MergedWith last(long storyId, Account reader) {
        List<Revision> revisions = Revision.of(storyId);
        if (revisions.size() < 3 || revisions.get(0).kind != Revision.Kind.MERGED) {
            return null;
        }
        Revision theirs = revisions.stream()
                .skip(1)
                .filter(Revision::becameTheStory)
                .findFirst()
                .orElseThrow();
        return new MergedWith(
                theirs.by == null ? null : theirs.by.shownName(),
                theirs.by != null && theirs.by.id.equals(reader.id),
                revisions.get(1).number,
                revisions.get(0).number);
    }
}
