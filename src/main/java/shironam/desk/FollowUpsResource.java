package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import shironam.story.FollowUp;
import shironam.story.FollowUps;

/** What should have been told elsewhere and could not be: it stands here until somebody has seen it. */
@AtDesk
@Path("/desk/follow-ups")
public class FollowUpsResource {
    @Inject
    FollowUps followUps;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @GET
    public Response failures() {
        followUps.requireReader(visitor.account());
        Frame frame = pages.frame();
        List<FollowUpsView.Failure> failures =
                FollowUp.unseenFailures().stream().map(this::failure).toList();
        return pages.ok(Templates.followUps(new FollowUpsView(frame, failures)), frame);
    }

    @POST
    @Path("{id: \\d{1,18}}/sight")
    public Response see(@PathParam("id") long id) {
        followUps.see(id, visitor.account());
        return DeskPages.seeOther("/desk/follow-ups");
    }

    @POST
    @Path("{id: \\d{1,18}}/attempt")
    public Response tryAgain(@PathParam("id") long id) {
        followUps.tryAgain(id, visitor.account());
        return DeskPages.seeOther("/desk/follow-ups");
    }

    private FollowUpsView.Failure failure(FollowUp failed) {
        return new FollowUpsView.Failure(
                failed.id,
                failed.kind(),
                failed.target,
                failed.subject,
                failed.storyId,
                DeskDates.words(failed.failedAt, visitor.language()),
                failed.failure);
    }
}
