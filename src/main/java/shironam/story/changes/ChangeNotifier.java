package shironam.story.changes;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import shironam.story.Story;
import shironam.story.live.BreakingNews;
import shironam.story.reading.DateArchive;
import shironam.story.reading.MostRead;
import shironam.story.reading.SitemapQueries;

/**
 * Tells the rest of the house what changed: this process by a CDI event, the others (another node, a server beside
 * which an import runs) by NOTIFY. Both arrive only when the transaction is through.
 */
@ApplicationScoped
public class ChangeNotifier {
    public static final String CHANNEL = "shironam_changes";

    /** "Anything may have changed": also for long payloads, since PostgreSQL refuses those of 8,000 bytes and more. */
    public static final String EVERYTHING = "*";

    private static final int LONGEST_PAYLOAD = 7_900;

    @Inject
    Event<StoryChanged> events;

    @Inject
    FollowUps followUps;

    @Inject
    BreakingNews breaking;

    @Inject
    MostRead mostRead;

    /** @param before what the story was an ingredient of before the change: it may have left a section */
    public void announce(Story story, Set<String> before) {
        Set<String> ingredients = new LinkedHashSet<>(before);
        if (!story.isUnfinished() || !before.isEmpty()) {
            ingredients.addAll(SurrogateKey.of(story));
        }
        ingredients.add(SurrogateKey.story(story.id));
        if (DateArchive.mayChangeDays(ingredients, story.id)) {
            ingredients.add(SurrogateKey.DAYS);
        }
        if (breaking.saysOtherwise(story)) {
            ingredients.add(SurrogateKey.SECTIONS);
        }
        if (mostRead.saysOtherwise(story)) {
            ingredients.add(SurrogateKey.MOST_READ);
        }
        if (!story.isUnfinished() || !before.isEmpty()) {
            followUps.change(story, ingredients);
        }
        announce(story.id, ingredients);
    }

    /** What a story's page says has changed, and nothing that a list or a card says of it. */
    public void announcePage(Story story) {
        Set<String> ingredients =
                Set.of(SurrogateKey.story(story.id), SurrogateKey.sitemap(SitemapQueries.fileOf(story.id)));
        if (!story.isUnfinished()) {
            followUps.change(story, ingredients);
        }
        announce(story.id, ingredients);
    }

    /** What is no story's own has changed. */
    public void announce(Set<String> ingredients) {
        announce(StoryChanged.NO_STORY, ingredients);
    }

    /** Whatever was made may be wrong by now. */
    public void announceEverything() {
        announce(Set.of(EVERYTHING));
    }

    public void announce(long storyId, Set<String> ingredients) {
        String payload = String.join(" ", ingredients);
        getEntityManager()
                .createNativeQuery("select 1 from pg_notify(:channel, :payload)")
                .setParameter("channel", CHANNEL)
                .setParameter("payload", payload.length() > LONGEST_PAYLOAD ? EVERYTHING : payload)
                .getSingleResult();
        events.fire(new StoryChanged(storyId, ingredients));
    }
}
