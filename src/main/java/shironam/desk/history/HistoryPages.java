package shironam.desk.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.comparing.Comparison;
import shironam.desk.comparing.ReadableContent;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;
import shironam.story.history.EditingSession;
import shironam.story.history.Revision;
import shironam.story.history.RevisionChain;
import shironam.story.history.RevisionMarks;

/** The pages of a story's history: the list, and two revisions beside each other. */
@ApplicationScoped
class HistoryPages {
    private static final StoryContent NOTHING = StoryContent.titled("");

    @Inject
    RevisionMarks marks;

    @Inject
    ReadableContent readable;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    Response list(Response.Status status, Story story, boolean onlyPinned, boolean changedMeanwhile) {
        History history = new History(story.content(), Revision.of(story.id), marks.of(story.id));
        DeskFrame frame = pages.frame();
        HistoryView view = new HistoryView(
                frame,
                story.id,
                story.version,
                story.headline,
                StoryAction.EDIT.isAllowed(currentUser.account(), story),
                changedMeanwhile,
                RevisionChain.brokenAt(story.id).orElse(null),
                onlyPinned,
                history.sittings().stream()
                        .filter(sitting -> !onlyPinned || history.isPinned(sitting.last()))
                        .map(sitting -> entry(history, sitting))
                        .toList());
        return pages.answer(status, HistoryTemplates.history(view), frame);
    }

    /** @param before the number of the revision to compare with; 0 for nothing */
    Response compared(Story story, int before, int number) {
        Revision revision = Revision.require(story.id, number);
        StoryContent other = before > 0 ? Revision.require(story.id, before).content : NOTHING;
        DeskFrame frame = pages.frame();
        RevisionView view = new RevisionView(
                frame,
                story.id,
                story.version,
                story.headline,
                number,
                before,
                revision.kind,
                nameOf(revision),
                DeskDates.words(revision.createdAt, currentUser.language()),
                marks.of(story.id).get(number),
                Comparison.of(readable.of(other), readable.of(revision.content)),
                StoryAction.EDIT.isAllowed(currentUser.account(), story));
        return pages.ok(HistoryTemplates.revision(view), frame);
    }

    /** A story's revisions, newest first, and what is known of them. */
    private record History(StoryContent now, List<Revision> revisions, Map<Integer, String> names) {
        boolean isPinned(Revision revision) {
            return names.containsKey(revision.number);
        }

        List<EditingSession> sittings() {
            return EditingSession.of(revisions, this::isPinned);
        }

        boolean isCurrent(Revision revision) {
            return revisions.stream()
                    .filter(other -> other.becameTheStory() && other.content.equals(now))
                    .findFirst()
                    .filter(newest -> newest == revision)
                    .isPresent();
        }

        /** What the story was before: a text that was only kept aside is nobody's doing. */
        StoryContent before(Revision revision) {
            return revisions.stream()
                    .filter(other -> other.number < revision.number && other.becameTheStory())
                    .findFirst()
                    .map(other -> other.content)
                    .orElse(NOTHING);
        }

        boolean isAt(int place, Revision revision) {
            return revisions.size() > place && revisions.get(place) == revision;
        }
    }

    private HistoryView.Entry entry(History history, EditingSession sitting) {
        Revision first = sitting.revisions().get(sitting.revisions().size() - 1);
        List<HistoryView.Entry> earlier = sitting.earlier().stream()
                .map(revision -> entry(history, revision, revision, List.of()))
                .toList();
        return entry(history, sitting.last(), first, earlier);
    }

    /** @param since the first of those that it sums up */
    private HistoryView.Entry entry(
            History history, Revision revision, Revision since, List<HistoryView.Entry> earlier) {
        return new HistoryView.Entry(
                revision.number,
                revision.kind,
                nameOf(revision),
                DeskDates.words(revision.createdAt, currentUser.language()),
                Dates.iso(revision.createdAt),
                Comparison.fields(history.before(since), revision.content),
                history.isCurrent(revision),
                history.names.get(revision.number),
                history.isAt(1, revision),
                history.isAt(0, revision),
                earlier);
    }

    private static String nameOf(Revision revision) {
        return revision.by == null ? null : revision.by.shownName();
    }
}
