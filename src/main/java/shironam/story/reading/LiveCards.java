package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import shironam.body.Body;
import shironam.body.RelatedStory;
import shironam.story.CardContent;
import shironam.story.live.LiveStory;

/** The cards in what is told live. No table has them: what they lead to is asked for when they are shown. */
@ApplicationScoped
public class LiveCards {
    @Inject
    LinkTargets links;

    @Inject
    Teasers teasers;

    /**
     * By the addresses that the updates have for them.
     *
     * @param targets where these lead, as {@link LinkTargets} has found it
     */
    public Map<String, PublicCard> byHref(LiveStory live, Map<String, LinkTargets.Target> targets) {
        return leading(given(List.of(live)), targets).stream()
                .collect(toMap(card -> card.given().href(), Function.identity()));
    }

    /** Each address once. */
    List<PublicCard> in(Collection<LiveStory> stories) {
        Map<String, RelatedStory> cards = given(stories);
        return leading(cards, links.of(cards.keySet()).targets());
    }

    private static Map<String, RelatedStory> given(Collection<LiveStory> stories) {
        Map<String, RelatedStory> cards = new LinkedHashMap<>();
        stories.stream()
                .flatMap(live -> live.updates().stream())
                .filter(LiveStory.Update::isShown)
                .filter(update -> update.body().contains("<" + RelatedStory.TAG))
                .flatMap(update -> Body.parse(update.body()).segments().stream())
                .filter(RelatedStory.class::isInstance)
                .map(RelatedStory.class::cast)
                .forEach(card -> cards.putIfAbsent(card.href(), card));
        return cards;
    }

    private List<PublicCard> leading(Map<String, RelatedStory> cards, Map<String, LinkTargets.Target> targets) {
        Set<Long> numbers = cards.keySet().stream()
                .map(targets::get)
                .filter(Objects::nonNull)
                .map(LinkTargets.Target::storyId)
                .collect(toSet());
        if (numbers.isEmpty()) {
            return cards.values().stream()
                    .map(card -> new PublicCard(CardContent.of(card), null, null))
                    .toList();
        }
        Map<Long, Teaser> known =
                getEntityManager().unwrap(Session.class).doReturningWork(connection -> teasers.of(numbers, connection));
        return cards.values().stream()
                .map(card -> {
                    LinkTargets.Target target = targets.get(card.href());
                    return target == null
                            ? new PublicCard(CardContent.of(card), null, null)
                            : new PublicCard(CardContent.of(card), target.storyId(), known.get(target.storyId()));
                })
                .toList();
    }
}
