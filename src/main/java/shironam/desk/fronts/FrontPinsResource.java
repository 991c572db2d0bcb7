package shironam.desk.fronts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontArrangement.Pin;
import shironam.story.fronts.FrontArrangementException;
import shironam.story.fronts.FrontArrangementException.Reason;
import shironam.story.newsroom.NewsroomQueries;

/** Stories that are pinned to a slot of a front. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/fronts/{front: [a-z0-9-]+}/pins")
public class FrontPinsResource {
    @Inject
    FrontBoard board;

    @Inject
    NewsroomQueries lists;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Pins a story, or moves one that is. Without a field for its end it keeps the one that it has. */
    @POST
    public Response pin(@PathParam("front") String name, FrontForm form) {
        return board.arrange(name, form, FrontAction.PIN, (front, present) -> pinned(front, present, form));
    }

    @POST
    @Path("removal")
    public Response unpin(@PathParam("front") String name, FrontForm form) {
        return board.arrange(name, form, FrontAction.UNPIN, (front, present) -> present.without(form.storyNumber()));
    }

    private FrontArrangement pinned(Front front, FrontArrangement present, FrontForm form) {
        long story = form.storyNumber();
        if (lists.numbered(List.of(story), currentUser.account()).isEmpty()) {
            throw new FrontArrangementException(Reason.STORY_UNKNOWN);
        }
        Instant until =
                form.until == null ? present.pinOf(story).map(Pin::until).orElse(null) : form.untilMoment(clock);
        int slot = form.slotNumber(front.slots());
        return present.with(new Pin(slot, story, until), form.fromNumber(), front.slots());
    }
}
