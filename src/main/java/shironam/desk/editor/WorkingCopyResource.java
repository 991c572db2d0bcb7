package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskResponses;
import shironam.identity.sessions.CsrfTokens;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.writing.WorkingCopies;
import shironam.story.writing.WorkingCopy;

/** What is being typed, kept while it is typed. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/working-copy")
public class WorkingCopyResource {
    @Inject
    WorkingCopies copies;

    @Inject
    DiscardedText leftBehind;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * What the browser has to know of the working copy.
     *
     * @param number that of the newest
     * @param when when it was kept, in words; null when nothing is unsaved
     * @param token what a form must carry: another one after a new login
     * @param account whose login that is: a page goes on only with that of who wrote in it
     */
    public record State(int number, String when, String token, long account) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response state(@PathParam("id") long id) {
        StoryAction.SEE.require(currentUser.account(), Story.require(id));
        return answer(Response.Status.OK, copies.of(id, currentUser.account()));
    }

    /** 409 when a newer text is kept, which another window has written. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response keep(@PathParam("id") long id, WorkingCopy.Typed typed) {
        if (typed == null || typed.fields() == null || typed.fields().containsValue(null) || typed.tab() == null) {
            throw new BadRequestException();
        }
        leftBehind.keep(id, typed);
        Optional<WorkingCopy> kept = copies.keep(id, currentUser.account(), typed);
        return kept.isPresent()
                ? answer(Response.Status.OK, kept)
                : answer(Response.Status.CONFLICT, copies.of(id, currentUser.account()));
    }

    /**
     * Gives the unsaved text up.
     *
     * @param beside the number of the working copy that was offered beside the form: it alone goes, and not what is
     *     typed in the form; null for what is in the form
     */
    @POST
    @Path("removal")
    public Response remove(@PathParam("id") long id, @RestForm("beside") Integer beside, StoryForm form) {
        StoryAction.SEE.require(currentUser.account(), Story.require(id));
        copies.settle(id, currentUser.account(), beside == null ? form.typed() : nothingAfter(beside, form));
        return DeskResponses.seeOther("/desk/stories/" + id);
    }

    private static WorkingCopy.Typed nothingAfter(int number, StoryForm form) {
        return new WorkingCopy.Typed(form.version, Map.of(), "", 0, number);
    }

    private Response answer(Response.Status status, Optional<WorkingCopy> copy) {
        int number = copy.map(WorkingCopy::number).orElse(0);
        String when = copy.filter(WorkingCopy::isUnsaved)
                .map(unsaved -> DeskDates.timeOrMoment(unsaved.keptAt(), clock.instant(), currentUser.language()))
                .orElse(null);
        State state = new State(number, when, csrfTokens.tokenFor(currentUser.session()), currentUser.account().id);
        return Response.status(status)
                .entity(state)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
