package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import shironam.desk.EditorView.Problem;
import shironam.story.Publishing;
import shironam.story.Story;

/** Putting a story before readers, now or later. What stands in the form is saved first. */
@AtDesk
@Path("/desk/stories/{id: \\d{1,18}}/publication")
public class PublicationResource {
    @Inject
    Publishing publishing;

    @Inject
    Saving saving;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    /** Calls off a publication whose time has not come. */
    @POST
    @Path("cancellation")
    public Response cancel(@PathParam("id") long id) {
        publishing.unschedule(id, visitor.account());
        return DeskPages.seeOther("/desk/stories/" + id + "?said=" + Notice.UNSCHEDULED);
    }

    @POST
    public Response publish(@PathParam("id") long id, StoryForm form) {
        return saving.save(id, form, story -> {
            Optional<Instant> at = DeskDates.read(form.publishAt);
            if (at.isEmpty() && !StoryForm.orEmpty(form.publishAt).isBlank()) {
                throw new EditorPages.Unusable(Problem.Kind.DATE, form.publishAt);
            }
            Story published = publishing.publish(id, at.orElse(null), form.againstEmbargo, visitor.account());
            Notice notice = published.isScheduledAt(clock.instant()) ? Notice.SCHEDULED : Notice.PUBLISHED;
            return DeskPages.seeOther("/desk/stories/" + id + "?said=" + notice);
        });
    }
}
