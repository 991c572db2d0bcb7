package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import shironam.bangla.bijoy.Bijoy;
import shironam.bangla.copycheck.CopyCheck;
import shironam.desk.CurrentUser;
import shironam.desk.comparing.Comparison;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;

/**
 * Looks for what Bengali copy gets wrong, and for Bijoy text, in what stands in the form. First it shows what it would
 * change; only when the editor says so, the form has it. Nothing is saved.
 */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/copy-check")
public class CopyCheckResource {
    @Inject
    EditorPages editorPages;

    @Inject
    FormContent contents;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response check(@PathParam("id") long id, StoryForm form) {
        return proposed(id, form, false);
    }

    @POST
    @Path("mending")
    public Response mend(@PathParam("id") long id, StoryForm form) {
        return proposed(id, form, true);
    }

    private Response proposed(long id, StoryForm form, boolean accepted) {
        Story story = Story.require(id);
        StoryAction.EDIT.require(currentUser.account(), story);
        try {
            StoryContent typed = contents.of(form, story);
            StoryContent mended =
                    typed.withTexts(Bijoy::isLikely, Bijoy::toUnicode).withTexts(CopyCheck::mended);
            return accepted
                    ? editorPages.mended(story, form, mended)
                    : editorPages.checked(
                            story, form, Comparison.of(typed, mended).onlyDifferences());
        } catch (UnusableFormException unusable) {
            return editorPages.again(id, form, unusable.problem);
        }
    }
}
