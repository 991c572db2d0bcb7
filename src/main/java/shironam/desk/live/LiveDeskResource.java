package shironam.desk.live;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.body.BodyTooDeepException;
import shironam.body.pasting.PlainTextInput;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.live.LiveDeskView.Problem;
import shironam.desk.live.LiveDeskView.Said;
import shironam.desk.live.LiveDeskView.Typed;
import shironam.desk.pictures.KnownPictures;
import shironam.desk.pictures.PictureReasons;
import shironam.desk.requests.PostedForm;
import shironam.story.EmptyTextException;
import shironam.story.NotAllowedException;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.live.LiveReporting;
import shironam.story.live.NotLiveException;
import shironam.story.paper.EmbedSites;
import shironam.story.rights.PictureRightsException;
import shironam.story.writing.StaleStoryException;

/** Telling a story live. What was typed is on the page again whenever it could not be told. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/live")
public class LiveDeskResource {
    @Inject
    LiveReporting reporting;

    @Inject
    LiveDeskPages pages;

    @Inject
    KnownPictures pictures;

    @Inject
    EmbedSites sites;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response page(@PathParam("id") long id, @QueryParam("said") String said) {
        Story story = Story.require(id);
        StoryAction.REPORT_LIVE.require(currentUser.account(), story);
        return pages.of(story, Said.named(said), null, "", Typed.NOTHING);
    }

    @POST
    @Path("beginning")
    public Response begin(@PathParam("id") long id) {
        reporting.begin(id, currentUser.account());
        return done(id, Said.BEGUN);
    }

    @POST
    @Path("end")
    public Response end(@PathParam("id") long id) {
        reporting.end(id, currentUser.account());
        return done(id, Said.ENDED);
    }

    @POST
    public Response add(
            @PathParam("id") long id,
            @RestForm String headline,
            @RestForm String text,
            @RestForm boolean pinned,
            @RestForm String form) {
        Typed typed = new Typed(0, 0, PostedForm.orEmpty(headline), PostedForm.orEmpty(text), pinned, form);
        return tell(id, typed, Said.ADDED, () -> reporting.add(id, words(typed), form, currentUser.account()));
    }

    @POST
    @Path("{update: \\d{1,18}}")
    public Response change(
            @PathParam("id") long id,
            @PathParam("update") long update,
            @RestForm String headline,
            @RestForm String text,
            @RestForm boolean pinned,
            @RestForm long change) {
        Typed typed = new Typed(update, change, PostedForm.orEmpty(headline), PostedForm.orEmpty(text), pinned, "");
        return tell(
                id,
                typed,
                Said.CHANGED,
                () -> reporting.change(id, update, change, words(typed), currentUser.account()));
    }

    @POST
    @Path("{update: \\d{1,18}}/withdrawal")
    public Response withdraw(@PathParam("id") long id, @PathParam("update") long update) {
        reporting.withdraw(id, update, currentUser.account());
        return done(id, Said.WITHDRAWN);
    }

    /** With its pictures of ours under their own addresses. */
    private LiveReporting.Words words(Typed typed) {
        String text =
                pictures.in(PlainTextInput.body(typed.text(), sites::allow)).describedHtml();
        return new LiveReporting.Words(typed.headline(), text, typed.pinned());
    }

    private Response tell(long id, Typed typed, Said said, Runnable telling) {
        try {
            telling.run();
            return done(id, said);
        } catch (EmptyTextException wordless) {
            return again(id, Problem.WORDLESS, typed);
        } catch (NotLiveException ended) {
            return again(id, Problem.NOT_LIVE, typed);
        } catch (StaleStoryException changed) {
            return again(id, Problem.CHANGED, typed);
        } catch (BodyTooDeepException unusable) {
            return again(id, Problem.UNUSABLE, typed);
        } catch (PictureRightsException hidden) {
            String reasons = PictureReasons.all(hidden.blocked, currentUser.language());
            return pages.of(Story.require(id), null, Problem.PICTURE_RIGHTS, reasons, typed);
        } catch (NotAllowedException notAllowed) {
            if (!StoryAction.SEE.isAllowed(currentUser.account(), Story.require(id))) {
                throw notAllowed;
            }
            return again(id, Problem.NOT_ALLOWED, typed);
        }
    }

    private Response again(long id, Problem problem, Typed typed) {
        return pages.of(Story.require(id), null, problem, "", typed);
    }

    private static Response done(long id, Said said) {
        return DeskResponses.seeOther("/desk/stories/" + id + "/live?said=" + said);
    }
}
