package shironam.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import shironam.desk.EditorView.Problem;
import shironam.story.Action;
import shironam.story.EditConflict;
import shironam.story.Embargoed;
import shironam.story.Merging;
import shironam.story.NotAllowed;
import shironam.story.NotReady;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.WorkingCopies;

/** Saves what stands in a form; whatever comes between, the form comes back with every word in it. */
@ApplicationScoped
class Saving {
    @Inject
    Merging merging;

    @Inject
    WorkingCopies copies;

    @Inject
    LeftBehind leftBehind;

    @Inject
    EditorPages editorPages;

    @Inject
    Visitor visitor;

    /** @param next what to do with the saved story; it may refuse as {@code story} does */
    Response save(long storyId, StoryForm form, Function<Story, Response> next) {
        Action.SEE.require(visitor.account(), Story.require(storyId));
        try {
            StoryContent content = editorPages.contentOf(form, Story.require(storyId));
            Merging.Saved saved = QuarkusTransaction.joiningExisting()
                    .exceptionHandler(Saving::evenSo)
                    .call(() -> saveAndSettle(storyId, form, content));
            return saved.merged() ? merged(storyId) : next.apply(saved.story());
        } catch (EditConflict conflict) {
            keepUnsaved(storyId, form);
            return editorPages.conflict(conflict, form);
        } catch (NotReady notReady) {
            return editorPages.again(storyId, form, new Problem(Problem.Kind.NOT_READY, "", notReady.missing));
        } catch (Embargoed embargoed) {
            String until = DeskDates.words(embargoed.until, visitor.language());
            return editorPages.again(storyId, form, new Problem(Problem.Kind.EMBARGO, until));
        } catch (NotAllowed notAllowed) {
            return editorPages.again(storyId, form, new Problem(Problem.Kind.NOT_ALLOWED, ""));
        } catch (EditorPages.Unusable unusable) {
            return editorPages.again(storyId, form, unusable.problem);
        }
    }

    /** Both or neither: a text that is not saved stays unsaved, in the form that is opened next. */
    private Merging.Saved saveAndSettle(long storyId, StoryForm form, StoryContent content) {
        Merging.Saved saved = merging.save(storyId, form.version, content, visitor.account());
        leftBehind.keep(storyId, form.typed());
        if (!saved.merged()) {
            form.version = saved.story().version; // what this window writes from now on is written on top of that
        }
        copies.settle(storyId, visitor.account(), form.typed());
        form.version = saved.story().version;
        return saved;
    }

    /** What conflicts is in the history by then, and stays there. */
    private static TransactionExceptionResult evenSo(Throwable refused) {
        return refused instanceof EditConflict
                ? TransactionExceptionResult.COMMIT
                : TransactionExceptionResult.ROLLBACK;
    }

    /**
     * What conflicts is in the history now, and in the form that comes back: the window that it opens in goes on from
     * there. Until that one saves it is not saved, and is offered to whoever never sees that form.
     */
    private void keepUnsaved(long storyId, StoryForm form) {
        leftBehind.keep(storyId, form.typed());
        copies.keep(storyId, visitor.account(), form.typedWithFields())
                .ifPresent(copy -> form.copyNumber = copy.number());
    }

    /** Whatever was to follow waits: nobody has read the text as it is now. */
    private static Response merged(long storyId) {
        return DeskPages.seeOther("/desk/stories/" + storyId + "?said=" + Notice.MERGED);
    }
}
