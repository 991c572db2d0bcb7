package shironam.desk.live;

import jakarta.annotation.security.RolesAllowed;
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
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.live.BreakingView.Standing;
import shironam.desk.requests.PostedForm;
import shironam.story.breaking.BreakingLine;
import shironam.story.breaking.BreakingNews;
import shironam.story.breaking.BreakingNews.Reason;

/** The line over every page. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/breaking")
public class BreakingResource {
    private static final String HERE = "/desk/breaking";
    private static final String SET = "set";
    private static final String TAKEN_AWAY = "taken-away";
    private static final Duration USUAL = Duration.ofHours(2);

    @Inject
    BreakingNews breaking;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @GET
    public Response form(@QueryParam("said") String said) {
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
                    currentUser.account());
        } catch (BreakingNews.RefusedException refused) {
            return page(
                    false,
                    false,
                    refused.reason,
                    PostedForm.orEmpty(words),
                    PostedForm.orEmpty(story),
                    PostedForm.orEmpty(until));
        }
        return DeskResponses.seeOther(HERE + "?said=" + SET);
    }

    @POST
    @Path("removal")
    public Response takeAway() {
        breaking.end(currentUser.account());
        return DeskResponses.seeOther(HERE + "?said=" + TAKEN_AWAY);
    }

    private Response page(boolean set, boolean takenAway, Reason problem, String words, String story, String until) {
        DeskFrame frame = pages.frame();
        Optional<Standing> standing = BreakingLine.standingAt(clock.instant()).map(this::standing);
        BreakingView view =
                new BreakingView(frame, standing.orElse(null), set, takenAway, problem, words, story, until);
        return pages.answer(
                problem == null ? Response.Status.OK : Response.Status.BAD_REQUEST,
                LiveDeskTemplates.breaking(view),
                frame);
    }

    private Standing standing(BreakingLine line) {
        return new Standing(
                line.words,
                line.storyId,
                line.by.shownName(),
                DeskDates.words(line.setAt, currentUser.language()),
                DeskDates.words(line.endsAt, currentUser.language()));
    }
}
