package shironam.desk.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.story.workflow.Publishing;

/** A story that waits for its time goes to another day, at the same hour. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/stories/{id: \\d{1,18}}/publication/day")
public class PublicationDayResource {
    @Inject
    Publishing publishing;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response move(@PathParam("id") long id, @RestForm String from, @RestForm String day) {
        LocalDate seen = DeskDates.readDay(from);
        LocalDate to = DeskDates.readDay(day);
        if (seen == null || to == null) {
            throw new BadRequestException();
        }
        String entry = "story-" + id;
        return switch (publishing.reschedule(id, seen, to, currentUser.account())) {
            case MOVED -> PlansResource.calendar(to, PlanNotice.MOVED, entry);
            case PAST -> PlansResource.calendar(seen, PlanNotice.PAST, entry);
            case CHANGED_MEANWHILE -> PlansResource.calendar(seen, PlanNotice.OUTDATED, entry);
        };
    }
}
