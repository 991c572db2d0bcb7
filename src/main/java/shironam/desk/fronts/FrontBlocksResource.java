package shironam.desk.fronts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;
import shironam.desk.requests.PostedForm;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontArrangement.Block;
import shironam.story.fronts.FrontArrangementException;
import shironam.story.fronts.FrontArrangementException.Reason;
import shironam.story.paper.PaperSettings;

/** What follows the slots of the home page: stories of sections and tags. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/fronts/{front: home}/blocks")
public class FrontBlocksResource {
    private static final int MOST = 20;
    private static final int LONGEST_TITLE = 60;

    @Inject
    FrontBoard board;

    @Inject
    PaperSettings paper;

    /** A new one at the end, or another title and number of stories for one that is there. */
    @POST
    public Response keep(@PathParam("front") String name, FrontForm form) {
        return change(name, form, FrontAction.BLOCK, present -> {
            Block block = form.block == null ? added(form) : changed(present, form);
            if (present.blocks().size() >= MOST && present.with(block).blocks().size() > MOST) {
                throw new FrontArrangementException(Reason.TOO_MANY_BLOCKS);
            }
            return present.with(block);
        });
    }

    @POST
    @Path("place")
    public Response move(@PathParam("front") String name, FrontForm form) {
        boolean up = "up".equals(form.direction);
        return change(
                name, form, FrontAction.MOVE, present -> present.withBlockMoved(PostedForm.orEmpty(form.block), up));
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("front") String name, FrontForm form) {
        return change(name, form, FrontAction.REMOVE, present -> present.withoutBlock(PostedForm.orEmpty(form.block)));
    }

    /** From now on the blocks are the sections in their order again. */
    @POST
    @Path("reset")
    public Response reset(@PathParam("front") String name, FrontForm form) {
        return board.arrange(name, form, FrontAction.SECTIONS, (front, present) -> present.withBlocks(null));
    }

    private Response change(String name, FrontForm form, FrontAction wish, UnaryOperator<FrontArrangement> how) {
        return board.arrange(
                name,
                form,
                wish,
                (front, present) ->
                        how.apply(present.withOwnBlocks(paper.facts().sections())));
    }

    private static Block changed(FrontArrangement present, FrontForm form) {
        return present.blocks().stream()
                .filter(block -> block.key().equals(form.block))
                .findFirst()
                .map(block -> new Block(
                        block.kind(), block.slug(), title(form), form.countNumber(Block.MOST), form.chosenLook()))
                .orElseThrow(() -> new FrontArrangementException(Reason.BLOCK_UNKNOWN));
    }

    private static Block added(FrontForm form) {
        Block.Kind kind = form.section != null ? Block.Kind.SECTION : Block.Kind.TAG;
        String slug = (kind == Block.Kind.SECTION
                        ? Section.known(form.section).map(section -> section.slug)
                        : Tag.known(Slug.tag(PostedForm.orEmpty(form.tag))).map(tag -> tag.slug))
                .orElseThrow(() -> new FrontArrangementException(Reason.BLOCK_UNKNOWN));
        return new Block(kind, slug, title(form), form.countNumber(Block.MOST), form.chosenLook());
    }

    private static String title(FrontForm form) {
        return Graphemes.truncate(Normalization.line(PostedForm.orEmpty(form.title)), LONGEST_TITLE);
    }
}
