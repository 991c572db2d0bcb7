package shironam.desk.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedForm;
import shironam.search.tables.IndexFailures;
import shironam.story.changes.FollowUp;
import shironam.story.changes.FollowUps;
import shironam.story.outbox.OutgoingMessage;
import shironam.story.outbox.UndeliveredMessages;

/**
 * What should have followed a publication and could not: what was not told elsewhere, until somebody has seen it, and
 * stories that the search can't take in, until it can. Chief editors see what did not reach people of the newsroom, too.
 */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/follow-ups")
public class FollowUpsResource {
    private static final int MOST = 100;

    @Inject
    FollowUps followUps;

    @Inject
    IndexFailures indexFailures;

    @Inject
    UndeliveredMessages undelivered;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response failures() {
        DeskFrame frame = pages.frame();
        List<FollowUpsView.Failure> failures =
                FollowUp.unseenFailures().stream().map(this::failure).toList();
        List<FollowUpsView.Unindexed> unindexed =
                indexFailures.newest(MOST).stream().map(this::unindexed).toList();
        List<FollowUpsView.Undelivered> messages = UndeliveredMessages.isReader(currentUser.account())
                ? undelivered.newest(MOST).stream().map(this::message).toList()
                : List.of();
        return pages.ok(PaperTemplates.followUps(new FollowUpsView(frame, failures, unindexed, messages)), frame);
    }

    /** All messages to people that were in sight, but for letters, are sent again. */
    @POST
    @RolesAllowed({"chief", "admin"})
    @Path("undelivered/attempt")
    public Response sendAgain(@RestForm("messages") String inSight) {
        undelivered.tryAgain(numbers(inSight));
        return DeskResponses.seeOther("/desk/follow-ups");
    }

    @POST
    @RolesAllowed({"chief", "admin"})
    @Path("undelivered/sight")
    public Response seeUndelivered(@RestForm("messages") String inSight) {
        undelivered.see(numbers(inSight));
        return DeskResponses.seeOther("/desk/follow-ups");
    }

    private static List<Long> numbers(String posted) {
        return Pattern.compile("\\d{1,18}")
                .matcher(PostedForm.orEmpty(posted))
                .results()
                .map(number -> Long.valueOf(number.group()))
                .limit(MOST)
                .toList();
    }

    /** A story that the search could not take in is given to it once more. */
    @POST
    @Path("unindexed/{story: \\d{1,18}}/attempt")
    public Response indexAgain(@PathParam("story") long story) {
        indexFailures.tryAgain(story);
        return DeskResponses.seeOther("/desk/follow-ups");
    }

    @POST
    @Path("{id: \\d{1,18}}/sight")
    public Response see(@PathParam("id") long id) {
        followUps.see(id, currentUser.account());
        return DeskResponses.seeOther("/desk/follow-ups");
    }

    @POST
    @Path("{id: \\d{1,18}}/attempt")
    public Response tryAgain(@PathParam("id") long id) {
        followUps.tryAgain(id, currentUser.account());
        return DeskResponses.seeOther("/desk/follow-ups");
    }

    private FollowUpsView.Unindexed unindexed(IndexFailures.Failure failed) {
        String language = currentUser.language();
        return new FollowUpsView.Unindexed(
                failed.story(),
                failed.headline(),
                failed.work(),
                DeskDates.words(failed.failedAt(), language),
                failed.nextAttempt() == null ? null : DeskDates.words(failed.nextAttempt(), language),
                failed.reason());
    }

    private FollowUpsView.Undelivered message(OutgoingMessage failed) {
        return new FollowUpsView.Undelivered(
                failed.id,
                failed.kind(),
                failed.channel(),
                failed.to != null ? failed.to.shownName() : failed.address.isEmpty() ? null : failed.address,
                DeskDates.words(failed.failedAt, currentUser.language()),
                failed.why());
    }

    private FollowUpsView.Failure failure(FollowUp failed) {
        return new FollowUpsView.Failure(
                failed.id,
                failed.kind(),
                failed.target,
                failed.subject,
                failed.storyId,
                DeskDates.words(failed.failedAt, currentUser.language()),
                failed.why());
    }
}
