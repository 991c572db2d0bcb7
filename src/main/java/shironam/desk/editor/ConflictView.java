package shironam.desk.editor;

import java.util.ArrayList;
import java.util.List;
import shironam.body.Body;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.comparing.Comparison;
import shironam.desk.comparing.ReadableContent;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.history.Revision;
import shironam.story.writing.EditConflictException;
import shironam.story.writing.StoryMerge;
import shironam.story.writing.StoryMerge.Clash;

/**
 * Somebody else saved first, or the same person in another window, and both changed the same.
 *
 * @param by who, or null for an import
 * @param own whether it was the same person
 * @param base the revision that both began with; 0 when it is not known: then the whole texts stand side by side
 * @param mine the revision that keeps this editor's text
 * @param theirs the other's
 * @param questions what to choose between; empty when the base is not known
 * @param comparison of theirs with mine as a whole; null when there are questions
 * @param merged what the form holds; null for what was typed
 */
record ConflictView(
        String by,
        boolean own,
        String when,
        int base,
        int mine,
        int theirs,
        List<Question> questions,
        Comparison comparison,
        StoryContent merged) {

    /**
     * One of them, or both.
     *
     * @param field what of the story
     * @param place its number among the questions
     * @param rows passages of the body; for a field one row
     */
    record Question(StoryField field, int place, List<Comparison.Row> rows, boolean holdsBoth) {}

    static ConflictView of(EditConflictException conflict, ReadableContent readable, CurrentUser currentUser) {
        Revision mine = Revision.require(conflict.storyId, conflict.mine);
        Revision theirs = Revision.of(conflict.storyId).stream()
                .filter(Revision::becameTheStory)
                .findFirst()
                .orElseThrow();
        String by = theirs.by == null ? null : theirs.by.shownName();
        boolean own = theirs.by != null && theirs.by.id.equals(currentUser.account().id);
        String when = DeskDates.words(theirs.createdAt, currentUser.language());
        if (conflict.base == 0) {
            Comparison whole = Comparison.of(readable.of(theirs.content), readable.of(mine.content));
            return new ConflictView(by, own, when, 0, mine.number, theirs.number, List.of(), whole, null);
        }
        StoryMerge merge = merge(conflict.storyId, conflict.base, conflict.mine, theirs.number);
        List<Question> questions = new ArrayList<>();
        for (Clash clash : merge.clashes()) {
            questions.add(question(clash, questions.size(), readable));
        }
        return new ConflictView(
                by, own, when, conflict.base, mine.number, theirs.number, questions, null, merge.content());
    }

    /** The same each time it is asked for: revisions never change. */
    static StoryMerge merge(long storyId, int base, int mine, int theirs) {
        return StoryMerge.of(
                Revision.require(storyId, base).content,
                Revision.require(storyId, mine).content,
                Revision.require(storyId, theirs).content);
    }

    private static Question question(Clash clash, int place, ReadableContent readable) {
        return new Question(
                clash.field(), place, rows(clash, readable), clash.field().holdsBoth());
    }

    private static List<Comparison.Row> rows(Clash clash, ReadableContent readable) {
        if (clash.field() == StoryField.BODY) {
            return Comparison.of(readable.of(passages(clash.theirs())), readable.of(passages(clash.mine())))
                    .rows();
        }
        return List.of(Comparison.row(
                clash.field(),
                readable.text(clash.field(), clash.theirs()),
                readable.text(clash.field(), clash.mine())));
    }

    private static StoryContent passages(String html) {
        return StoryContent.titled("").withBody(Body.parse(html));
    }
}
