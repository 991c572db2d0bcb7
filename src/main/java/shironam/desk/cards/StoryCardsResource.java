package shironam.desk.cards;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.cards.NeighboursView.Offer;
import shironam.desk.cards.NeighboursView.Outgoing;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.newsroom.CardNeighbours;
import shironam.story.reading.PublicStory;
import shironam.story.reading.RelatedStories;
import shironam.story.writing.EditConflictException;

/** What a story points at and what points at it; a card gives way to another one by one press. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/cards")
public class StoryCardsResource {
    private static final int MOST_INCOMING = 50;
    private static final int OFFERED = 5;

    @Inject
    CardNeighbours neighbours;

    @Inject
    RelatedStories related;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response show(
            @PathParam("id") long id, @QueryParam("replaced") String replaced, @QueryParam("stale") String stale) {
        Story story = Story.require(id);
        StoryAction.SEE.require(currentUser.account(), story);
        List<CardNeighbours.Pointing> incoming = neighbours.pointingAt(id, MOST_INCOMING).stream()
                .filter(other -> mayTell(other.storyId()))
                .toList();
        List<CardNeighbours.Card> outgoing =
                neighbours.cardsOf(id).stream().map(this::told).toList();
        DeskFrame frame = pages.frame();
        NeighboursView view = new NeighboursView(
                frame,
                id,
                story.version,
                story.headline,
                NeighbourhoodDrawing.of(story.headline, incoming, outgoing),
                incoming,
                outgoing.stream().map(StoryCardsResource::outgoing).toList(),
                outgoing.isEmpty() || !StoryAction.EDIT.isAllowed(currentUser.account(), story)
                        ? List.of()
                        : offers(story),
                replaced != null,
                stale != null);
        return pages.ok(CardTemplates.neighbours(view), frame);
    }

    @POST
    @Path("replacement")
    public Response replace(
            @PathParam("id") long id, @RestForm String href, @RestForm int version, @RestForm long story) {
        StoryAction.EDIT.require(currentUser.account(), Story.require(id));
        try {
            neighbours.replace(id, version, href == null ? "" : href, story, currentUser.account());
            return DeskResponses.seeOther("/desk/stories/" + id + "/cards?replaced=1");
        } catch (EditConflictException meanwhile) {
            return DeskResponses.seeOther("/desk/stories/" + id + "/cards?stale=1");
        }
    }

    /** A story that readers don't see is named only to who may see it. */
    private boolean mayTell(long other) {
        return PublicStory.pathOf(other).isPresent()
                || StoryAction.SEE.isAllowed(currentUser.account(), Story.require(other));
    }

    private CardNeighbours.Card told(CardNeighbours.Card card) {
        return card.target() == null || mayTell(card.target().storyId())
                ? card
                : new CardNeighbours.Card(card.href(), "", null);
    }

    private static Outgoing outgoing(CardNeighbours.Card card) {
        return new Outgoing(
                card.href(),
                card.headline().isEmpty() ? card.href() : card.headline(),
                card.target() == null ? null : card.target().storyId(),
                card.isWhole());
    }

    private List<Offer> offers(Story story) {
        return related.to(story, OFFERED).stream()
                .map(other ->
                        new Offer(other.id, other.headline, DeskDates.words(other.publishAt, currentUser.language())))
                .toList();
    }
}
