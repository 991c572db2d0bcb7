package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.desk.editor.EditorView.Problem;
import shironam.story.Story;
import shironam.story.StoryAction;

/** One story at the desk. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}")
public class StoryResource {
    @Inject
    EditorPages editorPages;

    @Inject
    FormSaving saving;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @GET
    public Response open(@PathParam("id") long id, @QueryParam("said") String said, @QueryParam("text") String text) {
        Story story = Story.require(id);
        boolean isNews = story.isPublicAt(clock.instant()) && !story.path().isEmpty();
        if (isNews && !StoryAction.SEE.isAllowed(currentUser.account(), story)) {
            return DeskResponses.seeOther(story.path()); // what everybody may read they read there
        }
        StoryAction.SEE.require(currentUser.account(), story);
        return editorPages.open(story, FlashMessage.named(said), "mine".equals(text));
    }

    @POST
    public Response save(@PathParam("id") long id, StoryForm form) {
        return saving.save(id, form, story -> {
            if (leavesATime(story, form)) {
                throw new UnusableFormException(Problem.Kind.TIME_WAITS, "");
            }
            return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.SAVED);
        });
    }

    /** Saving sets no time: whoever has given one in the form is told that it does not count yet. */
    private boolean leavesATime(Story story, StoryForm form) {
        Instant now = clock.instant();
        String stands = story.isScheduledAt(now) ? DeskDates.field(story.publishAt) : "";
        return form.publishAt != null
                && !form.publishAt.strip().equals(stands)
                && !story.isPublicAt(now)
                && StoryAction.PUBLISH.isAllowed(currentUser.account(), story);
    }
}
