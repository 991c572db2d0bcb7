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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.finding.StorySearch;
import shironam.desk.live.BreakingView.Found;
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
    private static final int FOUND = 6;
    private static final Duration USUAL = Duration.ofHours(2);

    @Inject
    BreakingNews breaking;

    @Inject
    StorySearch search;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** What is typed in the form; {@code find} looks for the story that the line leads to. */
    private record Typed(String words, String story, String find, String until) {
        static Typed of(String words, String story, String find, String until) {
            return new Typed(
                    PostedForm.orEmpty(words),
                    PostedForm.orEmpty(story),
                    PostedForm.orEmpty(find).strip(),
                    PostedForm.orEmpty(until));
        }
    }

    @GET
    public Response form(
            @QueryParam("said") String said,
            @QueryParam("words") String words,
            @QueryParam("story") String story,
            @QueryParam("find") String find,
            @QueryParam("until") String until) {
        String usual = DeskDates.field(clock.instant().plus(USUAL));
        Typed typed = Typed.of(words, story, find, until == null ? usual : until);
        return page(SET.equals(said), TAKEN_AWAY.equals(said), null, typed);
    }

    /** @param story the one that was chosen; null where none was offered, and its number or address may stand in find */
    @POST
    public Response set(@RestForm String words, @RestForm String story, @RestForm String find, @RestForm String until) {
        try {
            breaking.set(
                    words,
                    story == null ? find : story,
                    DeskDates.read(until).orElse(clock.instant()), // a time that is none is over
                    currentUser.account());
        } catch (BreakingNews.RefusedException refused) {
            return page(false, false, refused.reason, Typed.of(words, story, find, until));
        }
        return DeskResponses.seeOther(HERE + "?said=" + SET);
    }

    @POST
    @Path("removal")
    public Response takeAway() {
        breaking.end(currentUser.account());
        return DeskResponses.seeOther(HERE + "?said=" + TAKEN_AWAY);
    }

    private Response page(boolean set, boolean takenAway, Reason problem, Typed typed) {
        DeskFrame frame = pages.frame();
        Optional<Standing> standing = BreakingLine.standingAt(clock.instant()).map(this::standing);
        BreakingView view = new BreakingView(
                frame,
                standing.orElse(null),
                set,
                takenAway,
                problem,
                typed.words,
                typed.find,
                found(typed),
                typed.until);
        return pages.answer(
                problem == null ? Response.Status.OK : Response.Status.BAD_REQUEST,
                LiveDeskTemplates.breaking(view),
                frame);
    }

    private List<Found> found(Typed typed) {
        return search.anyOf(typed.find, currentUser.account(), FOUND).stream()
                .map(story -> new Found(
                        story.id(),
                        story.headline(),
                        story.standingAt(clock.instant()),
                        DeskDates.words(story.publishAt(), currentUser.language()),
                        Long.toString(story.id()).equals(typed.story)))
                .toList();
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
