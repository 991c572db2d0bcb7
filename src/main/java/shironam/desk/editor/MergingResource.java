package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import shironam.desk.CurrentUser;
import shironam.desk.FlashMessage;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.writing.StoryMerge;
import shironam.story.writing.StoryMerge.Choice;

/** Puts a text together from what two people wrote, as somebody chose where both changed the same. Nothing is saved. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/merging")
public class MergingResource {
    @Inject
    EditorPages editorPages;

    @Inject
    FormContent contents;

    @Inject
    CurrentUser currentUser;

    /**
     * What was typed into the form since the questions were asked stays, beside what was chosen where they meet.
     *
     * @param base the number of the revision that both began with; {@code mine} and {@code theirs} what they made of it
     */
    @POST
    public Response choose(
            @PathParam("id") long id,
            @RestForm("merge-base") int base,
            @RestForm("merge-mine") int mine,
            @RestForm("merge-theirs") int theirs,
            StoryForm form) {
        Story story = Story.require(id);
        StoryAction.EDIT.require(currentUser.account(), story);
        try {
            StoryMerge merge = ConflictView.merge(id, base, mine, theirs);
            StoryContent chosen = merge.with(choices(merge.clashes().size()));
            StoryMerge typedSince = StoryMerge.of(merge.content(), contents.of(form, story), chosen);
            return editorPages.holding(story, form, typedSince.with(both(typedSince)), FlashMessage.PUT_TOGETHER);
        } catch (UnusableFormException unusable) {
            return editorPages.again(id, form, unusable.problem);
        }
    }

    private static List<Choice> choices(int count) {
        List<Choice> choices = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            Object word = CurrentRequestManager.get().getFormParameter("choice-" + place, true, false);
            choices.add(Arrays.stream(Choice.values())
                    .filter(choice -> choice.name().equals(word))
                    .findFirst()
                    .orElse(Choice.MINE));
        }
        return choices;
    }

    /** In a field that can't hold both, what was typed last stays. */
    private static List<Choice> both(StoryMerge merge) {
        return merge.clashes().stream()
                .map(clash -> clash.field() == StoryField.BODY ? Choice.BOTH : Choice.MINE)
                .toList();
    }
}
