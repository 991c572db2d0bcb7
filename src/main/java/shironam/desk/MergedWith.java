package shironam.desk;

import java.util.List;
import shironam.story.Revision;

/**
 * Somebody's text that a save was merged with.
 *
 * @param by who wrote it, or null for an import
 * @param mine the revision that holds the editor's own text, {@code merged} the one that holds both
 */
record MergedWith(String by, int mine, int merged) {

    /** Of the last save of that story; null when it was no merge. */
    static MergedWith last(long storyId) {
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
                theirs.by == null ? null : theirs.by.name, revisions.get(1).number, revisions.get(0).number);
    }
}
