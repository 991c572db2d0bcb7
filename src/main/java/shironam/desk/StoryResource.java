package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import shironam.story.Action;
import shironam.story.Story;

/** One story at the desk. */
@AtDesk
@Path("/desk/stories/{id: \\d{1,18}}")
public class StoryResource {
    @Inject
    EditorPages editorPages;

    @Inject
    Saving saving;

    @Inject
    Visitor visitor;

    @GET
    public Response open(@PathParam("id") long id, @QueryParam("said") String said, @QueryParam("text") String text) {
        Story story = Story.require(id);
        Action.SEE.require(visitor.account(), story);
        return editorPages.open(story, Notice.named(said), "mine".equals(text));
    }

    @POST
    public Response save(@PathParam("id") long id, StoryForm form) {
        return saving.save(id, form, story -> DeskPages.seeOther("/desk/stories/" + id + "?said=" + Notice.SAVED));
    }
}
