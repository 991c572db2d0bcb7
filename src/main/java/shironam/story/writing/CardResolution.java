package shironam.story.writing;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shironam.story.CardContent;
import shironam.story.Story;
import shironam.story.StoryCard;
import shironam.story.addresses.SiteAddress;
import shironam.story.addresses.StoryAddress;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;

/**
 * Cards and the stories that they promise. A card resolves when a story answers to one of the addresses of its
 * target, whichever of the two came first.
 */
@ApplicationScoped
public class CardResolution {
    @Inject
    ChangeNotifier changes;

    @Inject
    SiteAddress site;

    /**
     * Makes the cards of a story those of its new text. What was known of a card stays known while the card stays:
     * the body holds only its href.
     */
    void keep(Story story, List<CardContent> cards) {
        keep(story, cards, StoryCard.of(story));
    }

    /** The cards of a story that has none yet. */
    void keepFirst(Story story, List<CardContent> cards) {
        keep(story, cards, List.of());
    }

    private void keep(Story story, List<CardContent> cards, List<StoryCard> known) {
        Map<String, StoryCard> before = new HashMap<>();
        known.forEach(card -> before.put(card.href, card));
        Map<String, CardContent> wanted = new LinkedHashMap<>();
        cards.forEach(card -> wanted.merge(card.href(), card, (first, again) -> first));
        before.values().stream().filter(card -> !wanted.containsKey(card.href)).forEach(StoryCard::delete);

        int position = 0;
        for (CardContent content : wanted.values()) {
            StoryCard same = before.get(content.href());
            StoryCard card = same == null ? newCard(story, content.href()) : same;
            card.take(content.or(same == null ? null : same.content()));
            card.position = position++;
            card.targetId = targetOf(card.addresses, story.id).orElse(null);
            card.persist();
        }
    }

    /** The surest key of that address; empty when it identifies nothing. */
    public Optional<String> keyOf(String href) {
        return Arrays.stream(keysOf(href)).findFirst();
    }

    /** A story no longer answers to that address, and cards to it wait for another one. */
    public void release(String href, long storyId) {
        String[] keys = keysOf(href);
        changes.announce(Set.of(SurrogateKey.story(storyId)));
        getEntityManager()
                .createNativeQuery("""
                        delete from story_addresses
                        where story_id = :story and address = any(cast(:keys as text[]))""")
                .setParameter("story", storyId)
                .setParameter("keys", keys)
                .executeUpdate();
        @SuppressWarnings("unchecked")
        List<Long> holders = getEntityManager()
                .createNativeQuery("""
                        update cards set target_id = null
                        where target_id = :story and addresses && cast(:keys as text[]) returning story_id""")
                .setParameter("story", storyId)
                .setParameter("keys", keys)
                .getResultList();
        holders.forEach(holder -> changes.announce(holder, Set.of(SurrogateKey.story(holder))));
    }

    /** Which of our stories answers to that address. */
    public Optional<Long> targetOf(String href) {
        return targetOf(keysOf(href), null);
    }

    /** The same of several addresses: of the first of them to which a story answers. */
    public Optional<Long> targetOfOne(Stream<String> hrefs) {
        return targetOf(
                hrefs.flatMap(href -> Stream.of(keysOf(href))).distinct().toArray(String[]::new), null);
    }

    /** How many cards in these stories lead to a story of ours. */
    public long resolvedIn(Collection<Long> stories) {
        return (Long) getEntityManager()
                .createNativeQuery("""
                        select count(*) from cards
                        where target_id is not null and story_id = any(cast(:stories as bigint[]))""")
                .setParameter("stories", stories.toArray(Long[]::new))
                .getSingleResult();
    }

    /** Lets the story answer to its own number and to these addresses, and resolves the cards that waited for it. */
    public void answerTo(Story story, List<String> hrefs) {
        Set<String> keys = new LinkedHashSet<>(List.of(StoryAddress.keyOf(story.id)));
        hrefs.forEach(href -> keys.addAll(List.of(keysOf(href))));
        List<String> added = getEntityManager()
                .createNativeQuery("""
                        insert into story_addresses (address, story_id)
                        select unnest(cast(:keys as text[])), :story on conflict do nothing returning address""", String.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("story", story.id)
                .getResultList();
        if (!added.isEmpty()) {
            changes.announce(added.stream().map(SurrogateKey::address).collect(toSet()));
        }
        resolveWaitingCards(story, keys.toArray(String[]::new));
    }

    private void resolveWaitingCards(Story target, String[] keys) {
        @SuppressWarnings("unchecked")
        List<Long> holders = getEntityManager()
                .createNativeQuery("""
                        update cards set target_id = :target
                        where target_id is null and story_id <> :target and addresses && cast(:keys as text[])
                        returning story_id""")
                .setParameter("target", target.id)
                .setParameter("keys", keys)
                .getResultList();
        holders.forEach(holder -> changes.announce(holder, Set.of(SurrogateKey.story(holder))));
    }

    private Optional<Long> targetOf(String[] keys, Long otherThan) {
        if (keys.length == 0) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Long> found = getEntityManager()
                .createNativeQuery("""
                        select story_id from story_addresses
                        where address = any(cast(:keys as text[])) and story_id <> :self
                        order by array_position(cast(:keys as text[]), address) limit 1""")
                .setParameter("keys", keys)
                .setParameter("self", otherThan == null ? 0L : otherThan)
                .getResultList();
        return found.stream().findFirst();
    }

    private StoryCard newCard(Story story, String href) {
        StoryCard card = new StoryCard();
        card.story = story;
        card.href = href;
        card.addresses = keysOf(href);
        return card;
    }

    /** The keys of that address, the surest first. */
    public String[] keysOf(String href) {
        return StoryAddress.of(href).keys(site.host()).toArray(String[]::new);
    }
}
