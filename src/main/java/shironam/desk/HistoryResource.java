package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import shironam.story.Action;
import shironam.story.ChangedMeanwhile;
import shironam.story.Revision;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.Writing;

/** What became of a story: who changed what and when, and the way back. */
@AtDesk
@Path("/desk/stories/{id: \\d{1,18}}/history")
public class HistoryResource {
    private static final StoryContent NOTHING = StoryContent.titled("");

    @Inject
    Writing writing;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @GET
    public Response list(@PathParam("id") long id) {
        return list(Response.Status.OK, visible(id), false);
    }

    private Response list(Response.Status status, Story story, boolean changedMeanwhile) {
        List<Revision> revisions = Revision.of(story.id);
        List<HistoryView.Entry> entries = new ArrayList<>();
        StoryContent now = story.content();
        boolean currentFound = false;
        for (int i = 0; i < revisions.size(); i++) {
            Revision revision = revisions.get(i);
            StoryContent before = lastState(revisions.subList(i + 1, revisions.size()));
            boolean current = !currentFound && revision.becameTheStory() && revision.content.equals(now);
            currentFound |= current;
            entries.add(entry(revision, before, current));
        }
        Frame frame = pages.frame();
        boolean mayRestore = Action.EDIT.isAllowed(visitor.account(), story);
        HistoryView view =
                new HistoryView(frame, story.id, story.version, story.headline, mayRestore, changedMeanwhile, entries);
        return pages.answer(status, Templates.history(view), frame);
    }

    /** @param with the revision to compare with; 0 for the one before */
    @GET
    @Path("{number: \\d{1,9}}")
    public Response one(
            @PathParam("id") long id,
            @PathParam("number") int number,
            @QueryParam("with") @DefaultValue("0") int with) {
        Story story = visible(id);
        Revision revision = Revision.require(id, number);
        int other = with > 0 ? with : number - 1;
        StoryContent before = other > 0 ? Revision.require(id, other).content : NOTHING;
        Frame frame = pages.frame();
        RevisionView view = new RevisionView(
                frame,
                id,
                story.version,
                story.headline,
                number,
                other,
                revision.kind,
                revision.by == null ? null : revision.by.name,
                DeskDates.words(revision.createdAt, visitor.language()),
                Comparison.of(before, revision.content),
                Action.EDIT.isAllowed(visitor.account(), story));
        return pages.ok(Templates.revision(view), frame);
    }

    /** @param version the version of the story that the page was opened with */
    @POST
    @Path("{number: \\d{1,9}}/restoration")
    public Response restore(
            @PathParam("id") long id, @PathParam("number") int number, @RestForm("version") int version) {
        try {
            writing.restore(id, number, version, visitor.account());
        } catch (ChangedMeanwhile changed) {
            return list(Response.Status.CONFLICT, visible(id), true);
        }
        return DeskPages.seeOther("/desk/stories/" + id + "?said=" + Notice.RESTORED);
    }

    /** What the story was before: a text that was only kept aside is nobody's doing. */
    private static StoryContent lastState(List<Revision> older) {
        return older.stream()
                .filter(Revision::becameTheStory)
                .findFirst()
                .map(revision -> revision.content)
                .orElse(NOTHING);
    }

    private Story visible(long id) {
        Story story = Story.require(id);
        Action.SEE.require(visitor.account(), story);
        return story;
    }

    private HistoryView.Entry entry(Revision revision, StoryContent before, boolean current) {
        return new HistoryView.Entry(
                revision.number,
                revision.kind,
                revision.by == null ? null : revision.by.name,
                DeskDates.words(revision.createdAt, visitor.language()),
                revision.createdAt.toString(),
                Comparison.parts(before, revision.content),
                current);
    }
}
