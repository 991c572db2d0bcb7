package shironam.story.changes;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.story.Story;

/**
 * Announces what changed: to this process by a CDI event, to others (another node, a server beside which an import
 * runs) by NOTIFY. Both arrive only after the commit.
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
    Event<StoriesArrived> arrivals;

    @Inject
    FollowUps followUps;

    @Inject
    @All
    List<SurrogateKeyContributor> others;

    /** @param before the story's surrogate keys before the change: it may have left a section */
    public void announce(Story story, Set<String> before) {
        Set<String> surrogateKeys = new LinkedHashSet<>(before);
        if (!story.isUnfinished() || !before.isEmpty()) {
            surrogateKeys.addAll(SurrogateKey.of(story));
        }
        surrogateKeys.add(SurrogateKey.story(story.id));
        Set<String> own = Set.copyOf(surrogateKeys);
        others.forEach(feature -> surrogateKeys.addAll(feature.with(story, own)));
        if (!story.isUnfinished() || !before.isEmpty()) {
            followUps.change(story, surrogateKeys);
        }
        announce(story.id, surrogateKeys);
    }

    /**
     * Stories that were not there before. What of them goes before readers is announced with all that it changes; the rest
     * nobody has seen.
     *
     * @param published those of the stories that are published
     * @param leading the surrogate keys of what leads to them now
     */
    public void announceNew(List<Story> published, Set<String> leading, StoriesArrived arrived) {
        Set<String> surrogateKeys = new LinkedHashSet<>(leading);
        for (Story story : published) {
            Set<String> own = SurrogateKey.of(story);
            surrogateKeys.addAll(own);
            followUps.change(story, own);
        }
        if (!published.isEmpty()) {
            Set<String> own = Set.copyOf(surrogateKeys);
            others.forEach(feature -> surrogateKeys.addAll(feature.withNew(published, own)));
        }
        notifyOthers(surrogateKeys);
        events.fire(new StoryChanged(StoryChanged.NO_STORY, surrogateKeys));
        arrivals.fire(arrived);
    }

    /** In as many messages as it takes. */
    private static void notifyOthers(Set<String> surrogateKeys) {
        StringBuilder payload = new StringBuilder();
        for (String key : surrogateKeys) {
            if (payload.length() + key.length() >= LONGEST_PAYLOAD) {
                notify(payload.toString());
                payload.setLength(0);
            }
            payload.append(payload.length() == 0 ? "" : " ").append(key);
        }
        if (payload.length() > 0) {
            notify(payload.toString());
        }
    }

    /** Only the story's own page has changed: nothing that lists or cards show of it. */
    public void announcePage(Story story) {
        Set<String> surrogateKeys = Set.of(SurrogateKey.story(story.id), SurrogateKey.sitemapOf(story.id));
        if (!story.isUnfinished()) {
            followUps.change(story, surrogateKeys);
        }
        announce(story.id, surrogateKeys);
    }

    /** Something that belongs to no single story has changed. */
    public void announce(Set<String> surrogateKeys) {
        announce(StoryChanged.NO_STORY, surrogateKeys);
    }

    /** Anything may have changed: every cached page is dropped. */
    public void announceEverything() {
        announce(Set.of(EVERYTHING));
    }

    public void announce(long storyId, Set<String> surrogateKeys) {
        String payload = String.join(" ", surrogateKeys);
        notify(payload.length() > LONGEST_PAYLOAD ? EVERYTHING : payload);
        events.fire(new StoryChanged(storyId, surrogateKeys));
    }

    private static void notify(String payload) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_notify(:channel, :payload)")
                .setParameter("channel", CHANNEL)
                .setParameter("payload", payload)
                .getSingleResult();
    }
}
