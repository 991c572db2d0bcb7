package shironam.desk.cards;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.reading.PublicStory;
import shironam.story.reading.RelatedStories;

/** Stories of ours that a story might lead to, for its writer to make cards of. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/related")
@Produces(MediaType.APPLICATION_JSON)
public class CardSuggestionsResource {
    private static final int MOST = 6;

    @Inject
    RelatedStories related;

    @Inject
    CurrentUser currentUser;

    @GET
    public List<CardsResource.Suggestion> list(@PathParam("id") long id) {
        Story story = Story.require(id);
        StoryAction.SEE.require(currentUser.account(), story);
        return related.to(story, MOST).stream().map(this::suggested).toList();
    }

    private CardsResource.Suggestion suggested(PublicStory story) {
        return new CardsResource.Suggestion(
                story.path(),
                story.headline,
                story.section.name(currentUser.language()),
                DeskDates.words(story.publishAt, currentUser.language()),
                story.picture.url(),
                "published",
                false);
    }
}
