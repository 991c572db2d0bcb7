package shironam.desk.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.workflow.Publishing;

/** A story that waits for its time goes to another day, at the same hour. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/stories/{id: \\d{1,18}}/publication/day")
public class PublicationDayResource {
    @Inject
    Publishing publishing;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** What is out by now stays as it is. */
    @POST
    public Response move(@PathParam("id") long id, @RestForm String day) {
        LocalDate to = DeskDates.readDay(day);
        if (to == null) {
            throw new BadRequestException();
        }
        Story story = Story.require(id);
        StoryAction.PUBLISH.require(currentUser.account(), story);
        Instant now = clock.instant();
        if (!story.isScheduledAt(now)) {
            return PlansResource.calendar(to, PlanNotice.PAST, "story-" + id);
        }
        Instant at = to.atTime(story.publishAt.atZone(Dates.zone()).toLocalTime())
                .atZone(Dates.zone())
                .toInstant();
        if (!at.isAfter(now)) {
            return PlansResource.calendar(Dates.dayOf(story.publishAt), PlanNotice.PAST, "story-" + id);
        }
        publishing.publish(id, at, false, currentUser.account());
        return PlansResource.calendar(to, PlanNotice.MOVED, "story-" + id);
    }
}
