package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.site.story.StoryPreview;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.writing.StoryEditing;

/** A story exactly as readers will see it: as it is saved, or as it stands in the form. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/preview")
public class EditorPreviewResource {
    @Inject
    StoryPreview preview;

    @Inject
    StoryEditing writing;

    @Inject
    FormContent contents;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response saved(@PathParam("id") long id) {
        Story story = Story.require(id);
        StoryAction.SEE.require(currentUser.account(), story);
        return pages.foreign(preview.of(story));
    }

    @POST
    public Response typed(@PathParam("id") long id, StoryForm form) {
        StoryAction.SEE.require(currentUser.account(), Story.require(id));
        return pages.foreign(
                writing.tryOut(id, contents.of(form, Story.require(id)), currentUser.account(), preview::of));
    }
}
