package shironam.desk.editor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.desk.editor.EditorView.Problem;
import shironam.desk.pictures.PictureReasons;
import shironam.story.FirstWords;
import shironam.story.NotAllowedException;
import shironam.story.NotReadyException;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;
import shironam.story.rights.PictureRightsException;
import shironam.story.workflow.EmbargoException;
import shironam.story.writing.EditConflictException;
import shironam.story.writing.StoryCreation;
import shironam.story.writing.StorySaving;
import shironam.story.writing.WorkingCopies;

/** Saves what stands in a form; whatever comes between, the form comes back with every word in it. */
@ApplicationScoped
public class FormSaving {
    @Inject
    StorySaving merging;

    @Inject
    WorkingCopies copies;

    @Inject
    StoryCreation creation;

    @Inject
    DiscardedText leftBehind;

    @Inject
    EditorPages editorPages;

    @Inject
    FormContent contents;

    @Inject
    CurrentUser currentUser;

    /** @param next what to do with the saved story; it may refuse as {@code story} does */
    public Response save(long storyId, StoryForm form, Function<Story, Response> next) {
        StoryAction.SEE.require(currentUser.account(), Story.require(storyId));
        try {
            StoryContent content = contents.of(form, Story.require(storyId));
            StorySaving.Saved saved = QuarkusTransaction.joiningExisting()
                    .exceptionHandler(FormSaving::evenSo)
                    .call(() -> saveAndSettle(storyId, form, content));
            return saved.merged() ? merged(storyId) : next.apply(saved.story());
        } catch (EditConflictException conflict) {
            keepUnsaved(storyId, form);
            return editorPages.conflict(conflict, form);
        } catch (NotReadyException notReady) {
            return editorPages.again(storyId, form, new Problem(Problem.Kind.NOT_READY, "", notReady.missing));
        } catch (PictureRightsException pictures) {
            String reasons = PictureReasons.all(pictures.blocked, currentUser.language());
            return editorPages.again(storyId, form, new Problem(Problem.Kind.PICTURE_RIGHTS, reasons));
        } catch (EmbargoException embargoed) {
            String until = DeskDates.words(embargoed.until, currentUser.language());
            return editorPages.again(storyId, form, new Problem(Problem.Kind.EMBARGO, until));
        } catch (NotAllowedException notAllowed) {
            return editorPages.again(storyId, form, new Problem(Problem.Kind.NOT_ALLOWED, ""));
        } catch (UnusableFormException unusable) {
            return editorPages.again(storyId, form, unusable.problem);
        }
    }

    /** Both or neither: a text that is not saved stays unsaved, in the form that is opened next. */
    private StorySaving.Saved saveAndSettle(long storyId, StoryForm form, StoryContent content) {
        boolean firstWords = form.keptByItself && FirstWords.are(storyId);
        form.version = copies.versionUnder(storyId, currentUser.account(), form.typed());
        StorySaving.Saved saved = merging.save(storyId, form.version, content, currentUser.account());
        leftBehind.keep(storyId, form.typed());
        if (!saved.merged()) {
            form.version = saved.story().version; // what this window writes from now on is written on top of that
        }
        copies.settle(storyId, currentUser.account(), form.typed());
        form.version = saved.story().version;
        if (firstWords) {
            creation.markAsFirstWords(storyId);
        } else if (!form.keptByItself) {
            creation.markAsMeant(storyId);
        }
        return saved;
    }

    /** What conflicts is in the history by then, and stays there. */
    private static TransactionExceptionResult evenSo(Throwable refused) {
        return refused instanceof EditConflictException
                ? TransactionExceptionResult.COMMIT
                : TransactionExceptionResult.ROLLBACK;
    }

    /**
     * What conflicts is in the history now, and in the form that comes back: the window that it opens in goes on from
     * there. Until that one saves it is not saved, and is offered to whoever never sees that form.
     */
    private void keepUnsaved(long storyId, StoryForm form) {
        leftBehind.keep(storyId, form.typed());
        copies.keep(storyId, currentUser.account(), form.typedWithFields())
                .ifPresent(copy -> form.copyNumber = copy.number());
    }

    /** Whatever was to follow waits: nobody has read the text as it is now. */
    private static Response merged(long storyId) {
        return DeskResponses.seeOther("/desk/stories/" + storyId + "?said=" + FlashMessage.MERGED);
    }
}
