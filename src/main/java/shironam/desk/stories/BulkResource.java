package shironam.desk.stories;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskNumbers;
import shironam.desk.DeskResponses;
import shironam.desk.stories.BulkView.Form;
import shironam.desk.stories.BulkView.Line;
import shironam.desk.stories.BulkView.Part;
import shironam.story.Section;
import shironam.story.newsroom.BulkAction;
import shironam.story.newsroom.BulkAction.Kind;
import shironam.story.newsroom.BulkAction.Outcome;
import shironam.story.newsroom.BulkActions;
import shironam.story.newsroom.BulkStory;

/** The same change to many stories: asked for, confirmed with its count, done, and undone. */
@Authenticated
@Path("/desk/bulk")
public class BulkResource {
    @Inject
    BulkActions bulk;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    /** Says how many stories it would change, and which not and why. Changes nothing. */
    @GET
    public Response weigh(@BeanParam BulkForm.Asked asked) {
        BulkActions.Order order = asked.order().orElse(null);
        if (order == null) {
            return DeskResponses.seeOther(ListAddress.LIST);
        }
        BulkForm.Problem problem = BulkForm.problem(order);
        List<BulkActions.Verdict> verdicts = problem == null ? bulk.weigh(order, currentUser.account()) : List.of();
        Function<Outcome, Part> part = outcome -> part(
                outcome,
                verdicts.stream()
                        .filter(verdict -> verdict.outcome() == outcome)
                        .map(verdict -> new Line(verdict.storyId(), verdict.headline(), verdict.missing()))
                        .toList());
        return page(
                problem == null ? Response.Status.OK : Response.Status.BAD_REQUEST,
                order.kind(),
                order.argument(),
                problem,
                part,
                new Form("/desk/bulk", order.argument(), UUID.randomUUID().toString()));
    }

    @POST
    public Response carryOut(@BeanParam BulkForm.Confirmed confirmed) {
        BulkActions.Order order = confirmed.order().orElse(null);
        if (order == null || confirmed.ticket == null || BulkForm.problem(order) != null) {
            return DeskResponses.seeOther(ListAddress.LIST);
        }
        return DeskResponses.seeOther("/desk/bulk/" + bulk.carryOut(order, confirmed.ticket, currentUser.account()));
    }

    /** What became of it, and of its undoing. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response done(@PathParam("id") long id) {
        BulkAction action = bulk.require(id, currentUser.account());
        List<BulkStory> stories = action.stories();
        boolean undone = action.undoneAt != null;
        Predicate<BulkStory> counts = story -> !undone || story.undoing != null;
        Function<Outcome, Part> part = outcome -> part(
                outcome,
                stories.stream()
                        .filter(counts)
                        .filter(story -> (undone ? story.undoing : story.outcome) == outcome)
                        .map(story -> new Line(story.key.storyId(), story.story.headline, List.of()))
                        .toList());
        return page(
                Response.Status.OK,
                action.kind,
                action.argument,
                null,
                part,
                undone ? null : new Form("/desk/bulk/" + id + "/undoing", action.argument, null));
    }

    @POST
    @Path("{id: \\d{1,18}}/undoing")
    public Response undo(@PathParam("id") long id) {
        bulk.undo(bulk.require(id, currentUser.account()), currentUser.account());
        return DeskResponses.seeOther("/desk/bulk/" + id);
    }

    private Response page(
            Response.Status status,
            Kind kind,
            String argument,
            BulkForm.Problem problem,
            Function<Outcome, Part> part,
            Form form) {
        DeskFrame frame = pages.frame();
        List<Part> others = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.DONE)
                .map(part)
                .filter(some -> !some.lines().isEmpty())
                .toList();
        BulkView view =
                new BulkView(frame, kind, words(kind, argument), problem, part.apply(Outcome.DONE), others, form);
        return pages.answer(status, StoryListTemplates.bulk(view), frame);
    }

    private Part part(Outcome outcome, List<Line> lines) {
        return new Part(outcome, DeskNumbers.digits(lines.size(), currentUser.language()), lines);
    }

    private String words(Kind kind, String argument) {
        if (argument.isEmpty()) {
            return null;
        }
        return kind == Kind.MOVE
                ? Section.named(argument)
                        .map(s -> s.name(currentUser.language()))
                        .orElse(argument)
                : argument;
    }
}
