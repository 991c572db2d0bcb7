package shironam.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.desk.editor.EditorView.Problem;
import shironam.desk.requests.PostedForm;
import shironam.story.Story;
import shironam.story.pages.ContentPage;
import shironam.story.pages.PagePublishing;
import shironam.story.workflow.Publishing;

/** Putting a story before readers, now or later. What stands in the form is saved first. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/publication")
public class PublicationResource {
    /** A time so little ago was meant as now: somebody typed it, and then read the story once more. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    @Inject
    Publishing publishing;

    @Inject
    PagePublishing pages;

    @Inject
    FormSaving saving;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Calls off a publication whose time has not come. */
    @POST
    @Path("cancellation")
    public Response cancel(@PathParam("id") long id) {
        publishing.unschedule(id, currentUser.account());
        return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.UNSCHEDULED);
    }

    @POST
    public Response publish(@PathParam("id") long id, StoryForm form) {
        return saving.save(id, form, story -> {
            Optional<ContentPage> page = ContentPage.of(id);
            if (page.isPresent()) {
                pages.publish(page.get(), currentUser.account());
                return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + FlashMessage.PUBLISHED);
            }
            Optional<Instant> at = DeskDates.read(form.publishAt);
            if (at.isEmpty() && !PostedForm.orEmpty(form.publishAt).isBlank()) {
                throw new UnusableFormException(Problem.Kind.DATE, form.publishAt);
            }
            if (!form.publishNow) {
                askBeforeReadersSee(story, at, form);
            }
            Story published = stands(story, at, form)
                    ? story
                    : publishing.publish(id, at.orElse(null), form.againstEmbargo, currentUser.account());
            FlashMessage notice =
                    published.isScheduledAt(clock.instant()) ? FlashMessage.SCHEDULED : FlashMessage.PUBLISHED;
            return DeskResponses.seeOther("/desk/stories/" + id + "?said=" + notice);
        });
    }

    /** Whoever presses twice publishes once. */
    private boolean stands(Story story, Optional<Instant> at, StoryForm form) {
        Instant now = clock.instant();
        return at.isEmpty() ? story.isPublicAt(now) : story.isScheduledAt(now) && isTimeOf(story, form);
    }

    /** Nobody puts a story out by a time that was cleared or mistyped: it is asked first. */
    private void askBeforeReadersSee(Story story, Optional<Instant> at, StoryForm form) {
        Instant now = clock.instant();
        boolean timeIsWanted = StoryForm.SCHEDULE.equals(form.intent) || story.isScheduledAt(now);
        if (at.isEmpty() && timeIsWanted) {
            throw new UnusableFormException(Problem.Kind.NO_TIME, words(story.publishAt));
        }
        if (at.isPresent() && at.get().isBefore(now.minus(JUST_NOW)) && !isTimeOf(story, form)) {
            throw new UnusableFormException(Problem.Kind.PAST_TIME, words(at.get()));
        }
    }

    /** What is out keeps the date that it came out with. */
    private static boolean isTimeOf(Story story, StoryForm form) {
        return DeskDates.field(story.publishAt).equals(form.publishAt.strip());
    }

    private String words(Instant moment) {
        return PostedForm.orEmpty(DeskDates.words(moment, currentUser.language()));
    }
}
