package shironam.story.writing;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import shironam.story.CardContent;
import shironam.story.addresses.StoryAddress;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.BulkInsert;

/** Addresses and cards of many new stories at once; {@link CardResolution} does the same for one. */
@ApplicationScoped
public class NewCards {
    @Inject
    CardResolution cards;

    /** The first of each address. */
    public static List<CardContent> distinct(List<CardContent> cards) {
        Map<String, CardContent> wanted = new LinkedHashMap<>();
        cards.forEach(card -> wanted.putIfAbsent(card.href(), card));
        return List.copyOf(wanted.values());
    }

    /** The surest key of that address; null when it identifies nothing. */
    public String keyOf(String href) {
        return cards.keyOf(href).orElse(null);
    }

    /**
     * Lets the stories answer to their numbers and addresses, writes their cards, and resolves these and the cards that
     * waited for one of them.
     *
     * @return the surrogate keys of the stories, not among these, whose cards lead somewhere now, and of the addresses
     */
    public Set<String> write(
            List<Long> stories, Map<Long, List<String>> addresses, Map<Long, List<CardContent>> cardsByStory) {
        Map<String, Long> answering = answer(stories, addresses);
        Set<String> changed =
                answering.keySet().stream().map(SurrogateKey::address).collect(toCollection(HashSet::new));
        resolveWaiting(answering).forEach(holder -> changed.add(SurrogateKey.story(holder)));
        List<String[]> keys = new ArrayList<>();
        cardsByStory.values().forEach(all -> all.forEach(card -> keys.add(cards.keysOf(card.href()))));
        Map<String, Long> targets = targets(keys);
        BulkInsert rows = new BulkInsert("cards", """
                story_id, position, href, addresses, target_id, headline, picture_url, picture_width, picture_height,
                section_slug, published_on""");
        for (Long story : stories) {
            int position = 0;
            for (CardContent card : cardsByStory.get(story)) {
                String[] own = cards.keysOf(card.href());
                rows.add(
                        story,
                        position++,
                        card.href(),
                        own,
                        target(own, story, targets),
                        card.headline(),
                        card.pictureUrl(),
                        card.pictureWidth(),
                        card.pictureHeight(),
                        card.sectionSlug(),
                        card.publishedOn());
            }
        }
        rows.write();
        return changed;
    }

    /** By each key the story that has it now, if it is one of these. */
    private Map<String, Long> answer(List<Long> stories, Map<Long, List<String>> addresses) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (Long story : stories) {
            wanted.putIfAbsent(StoryAddress.keyOf(story), story);
            for (String href : addresses.get(story)) {
                for (String key : cards.keysOf(href)) {
                    wanted.putIfAbsent(key, story);
                }
            }
        }
        getEntityManager()
                .createNativeQuery("""
                        insert into story_addresses (address, story_id)
                        select * from unnest(cast(:keys as text[]), cast(:stories as bigint[]))
                        on conflict do nothing""")
                .setParameter("keys", wanted.keySet().toArray(String[]::new))
                .setParameter("stories", wanted.values().toArray(Long[]::new))
                .executeUpdate();
        return wanted;
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static Set<Long> resolveWaiting(Map<String, Long> answering) {
        return new HashSet<>(getEntityManager()
                .createNativeQuery("""
                        update cards c set target_id = found.target
                        from (
                            select w.id, (
                                select k.story from unnest(cast(:keys as text[]), cast(:stories as bigint[])) k(address, story)
                                where k.address = any(w.addresses) and k.story <> w.story_id
                                order by array_position(w.addresses, k.address) limit 1) as target
                            from cards w where w.target_id is null and w.addresses && cast(:keys as text[])) found
                        where c.id = found.id and found.target is not null returning c.story_id""")
                .setParameter("keys", answering.keySet().toArray(String[]::new))
                .setParameter("stories", answering.values().toArray(Long[]::new))
                .getResultList());
    }

    private static Map<String, Long> targets(List<String[]> keys) {
        String[] all = keys.stream().flatMap(Stream::of).distinct().toArray(String[]::new);
        Stream<?> rows = getEntityManager()
                .createNativeQuery(
                        "select address, story_id from story_addresses where address = any(cast(:keys as text[]))")
                .setParameter("keys", all)
                .getResultStream();
        Map<String, Long> targets = new HashMap<>();
        rows.map(Object[].class::cast).forEach(row -> targets.put((String) row[0], (Long) row[1]));
        return targets;
    }

    /** By the surest key; no story's card leads to itself. */
    private static Long target(String[] keys, long holder, Map<String, Long> targets) {
        for (String key : keys) {
            Long target = targets.get(key);
            if (target != null && target != holder) {
                return target;
            }
        }
        return null;
    }
}
