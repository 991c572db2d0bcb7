package shironam.desk.fronts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedForm;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontArrangementException;
import shironam.story.fronts.FrontEditing;
import shironam.story.fronts.StaleFrontException;

/**
 * A step on a front, and then the front's page again. A step that another one has overtaken is not done and not lost:
 * the page shows how the front is now and offers to do it nevertheless.
 */
@ApplicationScoped
class FrontBoard {
    static final String HERE = "/desk/fronts/";

    @Inject
    FrontEditing keeping;

    @Inject
    FrontBoardPages pages;

    @Inject
    CurrentUser currentUser;

    Front open(String name) {
        return keeping.open(name, currentUser.account()).orElseThrow(NotFoundException::new);
    }

    /** A step in the draft. */
    Response arrange(
            String name, FrontForm form, FrontAction wish, BiFunction<Front, FrontArrangement, FrontArrangement> how) {
        return does(
                name,
                form,
                wish,
                front -> keeping.arrange(
                        front.id, form.version, present -> how.apply(front, present), currentUser.account()));
    }

    Response does(String name, FrontForm form, FrontAction wish, Consumer<Front> what) {
        Front front = open(name);
        try {
            what.accept(front);
        } catch (StaleFrontException overtaken) {
            return pages.overtaken(open(name), wish, form);
        } catch (FrontArrangementException refused) {
            return pages.refused(front, refused.reason);
        }
        return DeskResponses.seeOther(HERE + front.name() + "?said=" + wish + place(form, wish));
    }

    /** Where on the page it shows. */
    private static String place(FrontForm form, FrontAction wish) {
        return switch (wish) {
            case PIN -> "#slot-" + PostedForm.orEmpty(form.slot).strip();
            case BLOCK, MOVE, REMOVE, SECTIONS -> "#blocks";
            default -> "";
        };
    }
}
