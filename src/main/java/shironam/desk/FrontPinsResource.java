package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import shironam.story.Arrangement;
import shironam.story.Arrangement.Pin;
import shironam.story.Front;
import shironam.story.NewsroomLists;
import shironam.story.NotArranged;
import shironam.story.NotArranged.Reason;

/** Stories that are pinned to a slot of a front. */
@AtDesk
@Path("/desk/fronts/{front: [a-z0-9-]+}/pins")
public class FrontPinsResource {
    @Inject
    FrontBoard board;

    @Inject
    NewsroomLists lists;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    /** Pins a story, or moves one that is. Without a field for its end it keeps the one that it has. */
    @POST
    public Response pin(@PathParam("front") String name, FrontForm form) {
        return board.arrange(name, form, FrontWish.PIN, (front, present) -> pinned(front, present, form));
    }

    @POST
    @Path("removal")
    public Response unpin(@PathParam("front") String name, FrontForm form) {
        return board.arrange(name, form, FrontWish.UNPIN, (front, present) -> present.without(form.storyNumber()));
    }

    private Arrangement pinned(Front front, Arrangement present, FrontForm form) {
        long story = form.storyNumber();
        if (lists.numbered(List.of(story), visitor.account()).isEmpty()) {
            throw new NotArranged(Reason.STORY_UNKNOWN);
        }
        Instant until =
                form.until == null ? present.pinOf(story).map(Pin::until).orElse(null) : form.untilMoment(clock);
        int slot = form.slotNumber(front.slots());
        return present.with(new Pin(slot, story, until), form.fromNumber(), front.slots());
    }
}
