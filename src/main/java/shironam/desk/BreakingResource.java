package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.BreakingView.Standing;
import shironam.story.Breaking;
import shironam.story.Breaking.Reason;
import shironam.story.BreakingLine;

/** The line over every page. */
@AtDesk
@Path("/desk/breaking")
public class BreakingResource {
    private static final String HERE = "/desk/breaking";
    private static final String SET = "set";
    private static final String TAKEN_AWAY = "taken-away";
    private static final Duration USUAL = Duration.ofHours(2);

    @Inject
    Breaking breaking;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @GET
    public Response form(@QueryParam("said") String said) {
        Breaking.requireKeeper(visitor.account());
        String until = DeskDates.field(clock.instant().plus(USUAL));
        return page(SET.equals(said), TAKEN_AWAY.equals(said), null, "", "", until);
    }

    @POST
    public Response set(@RestForm String words, @RestForm String story, @RestForm String until) {
        try {
            breaking.set(
                    words,
                    story,
                    DeskDates.read(until).orElse(clock.instant()), // a time that is none is over
                    visitor.account());
        } catch (Breaking.Refused refused) {
            return page(
                    false,
                    false,
                    refused.reason,
                    StoryForm.orEmpty(words),
                    StoryForm.orEmpty(story),
                    StoryForm.orEmpty(until));
        }
        return DeskPages.seeOther(HERE + "?said=" + SET);
    }

    @POST
    @Path("removal")
    public Response takeAway() {
        breaking.end(visitor.account());
        return DeskPages.seeOther(HERE + "?said=" + TAKEN_AWAY);
    }

    private Response page(boolean set, boolean takenAway, Reason problem, String words, String story, String until) {
        Frame frame = pages.frame();
        Optional<Standing> standing = BreakingLine.standingAt(clock.instant()).map(this::standing);
        BreakingView view =
                new BreakingView(frame, standing.orElse(null), set, takenAway, problem, words, story, until);
        return pages.answer(
                problem == null ? Response.Status.OK : Response.Status.BAD_REQUEST, Templates.breaking(view), frame);
    }

    private Standing standing(BreakingLine line) {
        return new Standing(
                line.words,
                line.storyId,
                line.by.name,
                DeskDates.words(line.setAt, visitor.language()),
                DeskDates.words(line.endsAt, visitor.language()));
    }
}
