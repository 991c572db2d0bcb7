package shironam.desk.workflow;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import shironam.body.quotes.TextQuote;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.story.workflow.Comments;

/** What the newsroom says of a story. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/comments")
public class CommentsResource {
    @Inject
    Comments comments;

    @Inject
    CurrentUser currentUser;

    /**
     * @param quote the words of the text that it is on; empty or left out for a comment on the whole story
     * @param before what stands before them in the text, {@code after} what stands after them
     * @param form names the form: one that is sent again because its answer was lost says nothing twice
     */
    @POST
    public Response say(
            @PathParam("id") long id,
            @RestForm String words,
            @RestForm String quote,
            @RestForm String before,
            @RestForm String after,
            @RestForm String form) {
        comments.say(id, words, TextQuote.of(quote, before, after), form, currentUser.account());
        return back(id);
    }

    @POST
    @Path("{comment: \\d{1,18}}/resolution")
    public Response resolve(@PathParam("id") long id, @PathParam("comment") long comment) {
        comments.resolve(id, comment, currentUser.account());
        return back(id);
    }

    @POST
    @Path("{comment: \\d{1,18}}/reopening")
    public Response reopen(@PathParam("id") long id, @PathParam("comment") long comment) {
        comments.reopen(id, comment, currentUser.account());
        return back(id);
    }

    private static Response back(long id) {
        return DeskResponses.seeOther("/desk/stories/" + id + "#comments");
    }
}
