package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.database.StatementBatch;
import shironam.story.database.StatementBatch.Results;
import shironam.story.live.LiveStory;
import shironam.story.pages.ContentPage;
import shironam.story.reading.StoryDetails.Corrected;
import shironam.story.reading.StoryDetails.Surroundings;
import shironam.story.reading.StoryDetailsQueries.Around;
import shironam.story.rights.RestrictedPictures;

/** Stories and all that their pages show, asked for in one go. */
@ApplicationScoped
public class StoryDetailsLoader {
    private static final String ONE =
            StoryDetailsQueries.AROUND + ";" + StoryDetailsQueries.STORIES + " where s.id = ?";

    /** None has what stands below a story on its page. */
    private static final String MANY = StoryDetailsQueries.CARDS.replaceFirst("select ", "select story_id, ")
            + " where story_id = any(?) order by story_id, position;"
            + StoryDetailsQueries.CORRECTIONS.replaceFirst("select ", "select story_id, ")
            + " where story_id = any(?) order by corrected_at, id;"
            + StoryDetailsQueries.STORIES + " where s.id = any(?)";

    private static final int STATEMENTS_FOR_MANY = 3;

    @Inject
    Teasers teasers;

    @Inject
    PlaceDirectory places;

    @Inject
    LiveCards liveCards;

    private record Of<T>(long storyId, T what) {}

    /** For its page. */
    public Optional<StoryDetails> find(long id) {
        return asked(connection -> {
                    try (PreparedStatement prepared = connection.prepareStatement(ONE)) {
                        Results results =
                                StatementBatch.execute(prepared, StoryDetailsQueries.STATEMENTS_AROUND + 1, id);
                        Around around = StoryDetailsQueries.around(results);
                        Optional<StoryDetails> story =
                                results.next(row -> StoryDetailsQueries.story(row, places)).stream()
                                        .findFirst();
                        return story.isEmpty()
                                ? story
                                : Optional.of(story.get()
                                        .withSurroundings(surroundings(
                                                id, around, story.get().section(), connection)));
                    }
                })
                .map(story -> told(List.of(story)).get(0));
    }

    /** A draft as its preview shows it: there may be no section yet. */
    public StoryDetails preview(Story story, Instant now) {
        StoryDetails shown = StoryDetails.of(story, now, LiveStory.of(story).orElse(null), places);
        Optional<ContentPage> page = ContentPage.of(story.id);
        if (page.isPresent()) {
            shown = shown.withSection(null).withAuthors(List.of()).withAddress(page.get().address);
        }
        StoryDetails drawn = aroundOf(shown);
        return drawn.live() == null ? drawn : withCards(drawn, liveCards.in(List.of(drawn.live())));
    }

    /** The page of the paper's own at that address as readers see it. */
    public Optional<StoryDetails> page(String address) {
        return ContentPage.at(address).filter(ContentPage::isPublic).map(page -> {
            StoryContent shown = RestrictedPictures.outOfPage(page.storyId, page.shown());
            StoryDetails draft = preview(Story.require(page.storyId), page.publishedAt);
            return draft.withTexts(shown.texts())
                    .withPicture(shown.picture())
                    .withBody(shown.body())
                    .withSurroundings(cardsOf(shown, draft.surroundings().cardsByHref()));
        });
    }

    /** The cards of what was published: the draft may have others by now, which tell where a card leads. */
    private static Surroundings cardsOf(StoryContent shown, Map<String, PublicCard> drafted) {
        List<PublicCard> cards = shown.cards().stream()
                .map(card -> drafted.getOrDefault(card.href(), new PublicCard(card, null, null)))
                .toList();
        return new Surroundings(cards, List.of(), List.of(), List.of());
    }

    private StoryDetails aroundOf(StoryDetails shown) {
        return shown.withSurroundings(asked(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(StoryDetailsQueries.AROUND)) {
                Around around = StoryDetailsQueries.around(
                        StatementBatch.execute(prepared, StoryDetailsQueries.STATEMENTS_AROUND, shown.id()));
                return surroundings(shown.id(), around, shown.section(), connection);
            }
        }));
    }

    /** A story as it stands by itself, without what its page shows below it. */
    public Optional<StoryDetails> alone(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** Those of these stories that readers may see, in the same order, without what stands below a text on its page. */
    public List<StoryDetails> all(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, StoryDetails> found = asked(connection -> many(ids, connection));
        return told(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    private Map<Long, StoryDetails> many(List<Long> ids, Connection connection) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(MANY)) {
            Results results = StatementBatch.execute(prepared, STATEMENTS_FOR_MANY, ids);
            Map<Long, List<PublicCard>> cards =
                    grouped(results.next(row -> new Of<>(row.number("story_id"), StoryDetailsQueries.card(row))));
            Map<Long, List<Corrected>> corrections =
                    grouped(results.next(row -> new Of<>(row.number("story_id"), StoryDetailsQueries.correction(row))));
            List<Of<StoryDetails>> stories =
                    results.next(row -> new Of<>(row.number("id"), StoryDetailsQueries.story(row, places)));
            Map<Long, Teaser> targets =
                    teasers.of(targets(cards.values().stream().flatMap(List::stream)), connection);
            Map<Long, StoryDetails> found = new HashMap<>();
            for (Of<StoryDetails> story : stories) {
                found.put(
                        story.storyId,
                        story.what.withSurroundings(new Surroundings(
                                leading(cards.getOrDefault(story.storyId, List.of()), targets),
                                corrections.getOrDefault(story.storyId, List.of()),
                                List.of(),
                                List.of())));
            }
            return found;
        }
    }

    /** With what is told live, where something is. */
    private List<StoryDetails> told(List<StoryDetails> stories) {
        Map<Long, LiveStory> live = new HashMap<>();
        stories.stream().filter(story -> story.live() != null).forEach(story -> live.put(story.id(), story.live()));
        if (live.isEmpty()) {
            return stories;
        }
        Map<Long, LiveStory> told = asked(connection -> LiveStory.withUpdates(live, connection));
        List<PublicCard> cards = liveCards.in(told.values());
        return stories.stream()
                .map(story -> story.live() == null ? story : withCards(story.withLive(told.get(story.id())), cards))
                .toList();
    }

    /** Those of the text itself are told by its own rows. */
    private static StoryDetails withCards(StoryDetails story, List<PublicCard> told) {
        Surroundings around = story.surroundings();
        List<PublicCard> cards = new ArrayList<>(told);
        cards.addAll(around.cards());
        return story.withSurroundings(new Surroundings(cards, around.corrections(), around.related(), around.latest()));
    }

    /** As long as nothing is known to be like it, the newest of its section stand below it. */
    private Surroundings surroundings(long id, Around around, StoryDetails.Named section, Connection connection)
            throws SQLException {
        Set<Long> asked = new HashSet<>(around.related());
        Set<Long> carded = targets(around.cards().stream());
        asked.addAll(carded);
        Map<Long, Teaser> known = teasers.of(asked, connection);
        List<Teaser> related = around.related().stream()
                .filter(other -> !carded.contains(other))
                .map(known::get)
                .filter(Objects::nonNull)
                .limit(StoryDetailsQueries.BELOW)
                .toList();
        return new Surroundings(
                leading(around.cards(), known),
                around.corrections(),
                related,
                related.isEmpty() && section != null ? others(id, section.id(), connection) : List.of());
    }

    private static List<Teaser> others(long id, long section, Connection connection) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(StoryDetailsQueries.LATEST_OF_SECTION)) {
            Results results = StatementBatch.execute(prepared, 1, section);
            return results.next(StoryDetailsQueries::teaser).stream()
                    .filter(other -> other.id() != id)
                    .limit(StoryDetailsQueries.BELOW)
                    .toList();
        }
    }

    private static Set<Long> targets(Stream<PublicCard> cards) {
        Set<Long> targets = new HashSet<>();
        cards.map(PublicCard::targetId).filter(Objects::nonNull).forEach(targets::add);
        return targets;
    }

    private static List<PublicCard> leading(Collection<PublicCard> cards, Map<Long, Teaser> targets) {
        return cards.stream()
                .map(card -> card.leadingTo(card.targetId() == null ? null : targets.get(card.targetId())))
                .toList();
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> all) {
        Map<Long, List<T>> groups = new HashMap<>();
        all.forEach(one ->
                groups.computeIfAbsent(one.storyId, id -> new ArrayList<>()).add(one.what));
        return groups;
    }

    private static <T> T asked(ReturningWork<T> work) {
        return getEntityManager().unwrap(Session.class).doReturningWork(work);
    }
}
