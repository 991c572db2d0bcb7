package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import shironam.site.StoryPreview;
import shironam.story.Action;
import shironam.story.Story;
import shironam.story.Writing;

/** A story exactly as readers will see it: as it is saved, or as it stands in the form. */
@AtDesk
@Path("/desk/stories/{id: \\d{1,18}}/preview")
public class PreviewResource {
    @Inject
    StoryPreview preview;

    @Inject
    Writing writing;

    @Inject
    EditorPages editorPages;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @GET
    public Response saved(@PathParam("id") long id) {
        Story story = Story.require(id);
        Action.SEE.require(visitor.account(), story);
        return pages.foreign(preview.of(story));
    }

    @POST
    public Response typed(@PathParam("id") long id, StoryForm form) {
        Action.SEE.require(visitor.account(), Story.require(id));
        return pages.foreign(
                writing.tryOut(id, editorPages.contentOf(form, Story.require(id)), visitor.account(), preview::of));
    }
}
