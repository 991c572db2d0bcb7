package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.story.Action;
import shironam.story.Revision;
import shironam.story.RevisionChain;
import shironam.story.RevisionMarks;
import shironam.story.Sitting;
import shironam.story.Story;
import shironam.story.StoryContent;

/** The pages of a story's history: the list, and two revisions beside each other. */
@ApplicationScoped
class HistoryPages {
    private static final StoryContent NOTHING = StoryContent.titled("");

    @Inject
    RevisionMarks marks;

    @Inject
    CardTargets targets;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    Response list(Response.Status status, Story story, boolean onlyPinned, boolean changedMeanwhile) {
        History history = new History(story.content(), Revision.of(story.id), marks.of(story.id));
        Frame frame = pages.frame();
        HistoryView view = new HistoryView(
                frame,
                story.id,
                story.version,
                story.headline,
                Action.EDIT.isAllowed(visitor.account(), story),
                changedMeanwhile,
                RevisionChain.brokenAt(story.id).orElse(null),
                onlyPinned,
                history.sittings().stream()
                        .filter(sitting -> !onlyPinned || history.isPinned(sitting.last()))
                        .map(sitting -> entry(history, sitting))
                        .toList());
        return pages.answer(status, Templates.history(view), frame);
    }

    /** @param before the number of the revision to compare with; 0 for nothing */
    Response compared(Story story, int before, int number) {
        Revision revision = Revision.require(story.id, number);
        StoryContent other = before > 0 ? Revision.require(story.id, before).content : NOTHING;
        Frame frame = pages.frame();
        RevisionView view = new RevisionView(
                frame,
                story.id,
                story.version,
                story.headline,
                number,
                before,
                revision.kind,
                nameOf(revision),
                DeskDates.words(revision.createdAt, visitor.language()),
                marks.of(story.id).get(number),
                Comparison.of(targets.named(other), targets.named(revision.content)),
                Action.EDIT.isAllowed(visitor.account(), story));
        return pages.ok(Templates.revision(view), frame);
    }

    /** A story's revisions, newest first, and what is known of them. */
    private record History(StoryContent now, List<Revision> revisions, Map<Integer, String> names) {
        boolean isPinned(Revision revision) {
            return names.containsKey(revision.number);
        }

        List<Sitting> sittings() {
            return Sitting.of(revisions, this::isPinned);
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

    private HistoryView.Entry entry(History history, Sitting sitting) {
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
                DeskDates.words(revision.createdAt, visitor.language()),
                Dates.iso(revision.createdAt),
                Comparison.parts(history.before(since), revision.content),
                history.isCurrent(revision),
                history.names.get(revision.number),
                history.isAt(1, revision),
                history.isAt(0, revision),
                earlier);
    }

    private static String nameOf(Revision revision) {
        return revision.by == null ? null : revision.by.name;
    }
}
