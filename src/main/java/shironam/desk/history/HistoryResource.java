package shironam.desk.history;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.desk.requests.PostedForm;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.history.RevisionMarks;
import shironam.story.writing.StaleStoryException;
import shironam.story.writing.StoryEditing;

/** What became of a story: who changed what and when, and the way back. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/history")
public class HistoryResource {
    @Inject
    StoryEditing writing;

    @Inject
    RevisionMarks marks;

    @Inject
    HistoryPages historyPages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@PathParam("id") long id, @QueryParam("pinned") @DefaultValue("false") boolean pinned) {
        return historyPages.list(Response.Status.OK, visible(id), pinned, false);
    }

    /** Any two beside each other, the older one first, whichever way they were chosen. */
    @GET
    @Path("comparison")
    public Response compare(
            @PathParam("id") long id,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("0") int to) {
        return historyPages.compared(visible(id), Math.min(from, to), Math.max(from, to));
    }

    /** @param with the revision to compare with; 0 for the one before */
    @GET
    @Path("{number: \\d{1,9}}")
    public Response one(
            @PathParam("id") long id,
            @PathParam("number") int number,
            @QueryParam("with") @DefaultValue("0") int with) {
        return historyPages.compared(visible(id), with > 0 ? with : number - 1, number);
    }

    /** @param version the version of the story that the page was opened with */
    @POST
    @Path("{number: \\d{1,9}}/restoration")
    public Response restore(
            @PathParam("id") long id, @PathParam("number") int number, @RestForm("version") int version) {
        try {
            writing.restore(id, number, version, currentUser.account());
        } catch (StaleStoryException changed) {
            return historyPages.list(Response.Status.CONFLICT, visible(id), false, true);
        }
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.RESTORED);
    }

    @POST
    @Path("{number: \\d{1,9}}/pin")
    public Response pin(@PathParam("id") long id, @PathParam("number") int number, @RestForm("name") String name) {
        marks.pin(id, number, PostedForm.orEmpty(name), currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "/history");
    }

    @POST
    @Path("{number: \\d{1,9}}/pin/removal")
    public Response unpin(@PathParam("id") long id, @PathParam("number") int number) {
        marks.unpin(id, number, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "/history");
    }

    private Story visible(long id) {
        Story story = Story.require(id);
        StoryAction.SEE.require(currentUser.account(), story);
        return story;
    }
}
