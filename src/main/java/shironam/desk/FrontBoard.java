package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import shironam.story.Arrangement;
import shironam.story.Front;
import shironam.story.FrontChanged;
import shironam.story.FrontKeeping;
import shironam.story.NotArranged;

/**
 * A step on a front, and then the front's page again. A step that another one has overtaken is not done and not lost:
 * the page shows how the front is now and offers to do it nevertheless.
 */
@ApplicationScoped
class FrontBoard {
    static final String HERE = "/desk/fronts/";

    @Inject
    FrontKeeping keeping;

    @Inject
    FrontBoardPages pages;

    @Inject
    Visitor visitor;

    Front open(String name) {
        return keeping.open(name, visitor.account()).orElseThrow(NotFoundException::new);
    }

    /** A step in the draft. */
    Response arrange(String name, FrontForm form, FrontWish wish, BiFunction<Front, Arrangement, Arrangement> how) {
        return does(
                name,
                form,
                wish,
                front -> keeping.arrange(
                        front.id, form.version, present -> how.apply(front, present), visitor.account()));
    }

    Response does(String name, FrontForm form, FrontWish wish, Consumer<Front> what) {
        Front front = open(name);
        try {
            what.accept(front);
        } catch (FrontChanged overtaken) {
            return pages.overtaken(open(name), wish, form);
        } catch (NotArranged refused) {
            return pages.refused(front, refused.reason);
        }
        return DeskPages.seeOther(HERE + front.name() + "?said=" + wish + place(form, wish));
    }

    /** Where on the page it shows. */
    private static String place(FrontForm form, FrontWish wish) {
        return switch (wish) {
            case PIN -> "#slot-" + StoryForm.orEmpty(form.slot).strip();
            case BLOCK, MOVE, REMOVE, SECTIONS -> "#blocks";
            default -> "";
        };
    }
}
