package shironam.desk.cards;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.comparing.CardTargets;
import shironam.desk.finding.StorySearch;
import shironam.story.CardContent;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.newsroom.ListedStory;

/** Answers the rich-text editor: which story a card may lead to, and what is behind an address. */
@Authenticated
@Path("/desk/cards")
@Produces(MediaType.APPLICATION_JSON)
public class CardsResource {
    private static final int MOST = 8;

    @Inject
    CardTargets targets;

    @Inject
    StorySearch search;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * A story as the editor shows it in a card.
     *
     * @param status "published", or why readers do not see it
     * @param external whether it is another house's
     */
    public record Suggestion(
            String href,
            String headline,
            String section,
            String date,
            String picture,
            String status,
            boolean external) {}

    /** Stories with these words; for a web address the story of ours that answers to it. */
    @GET
    public List<Suggestion> search(@QueryParam("q") @DefaultValue("") String query) {
        if (query.strip().matches("(?i)https?://\\S+")) {
            return List.of(behind(query.strip(), 0));
        }
        return search.targets(query, currentUser.account(), MOST).stream()
                .map(this::ours)
                .toList();
    }

    /** @param story the story whose card it is, which may know what the other house's is called; or 0 */
    @GET
    @Path("preview")
    public Suggestion preview(
            @QueryParam("href") @DefaultValue("") String href, @QueryParam("story") @DefaultValue("0") long story) {
        return behind(href, story);
    }

    private Suggestion behind(String href, long holder) {
        return targets.of(href).map(story -> ours(href, story)).orElseGet(() -> theirs(href, holder));
    }

    private Suggestion ours(String href, Story story) {
        boolean published = story.isPublicAt(clock.instant());
        String status = story.isScheduledAt(clock.instant()) ? "scheduled" : story.status.word();
        return new Suggestion(
                href,
                story.headline,
                story.section == null ? "" : story.section.name(currentUser.language()),
                published ? DeskDates.words(story.publishAt, currentUser.language()) : "",
                story.picture.url(),
                published ? "published" : status,
                false);
    }

    private Suggestion ours(ListedStory story) {
        String section = story.section(currentUser.language());
        return new Suggestion(
                story.path(),
                story.headline(),
                section == null ? "" : section,
                story.publishAt() == null ? "" : DeskDates.words(story.publishAt(), currentUser.language()),
                story.pictureUrl(),
                story.standingAt(clock.instant()).name().toLowerCase(Locale.ROOT),
                false);
    }

    private Suggestion theirs(String href, long holder) {
        CardContent known = holder == 0 ? null : known(href, holder);
        return new Suggestion(
                href,
                known == null ? "" : known.headline(),
                "",
                known == null || known.publishedOn() == null
                        ? ""
                        : DeskDates.day(known.publishedOn(), currentUser.language()),
                known == null ? "" : known.pictureUrl(),
                "",
                true);
    }

    private CardContent known(String href, long holder) {
        Story story = Story.require(holder);
        StoryAction.SEE.require(currentUser.account(), story);
        return story.content().cards().stream()
                .filter(card -> card.href().equals(href))
                .findFirst()
                .orElse(null);
    }
}
