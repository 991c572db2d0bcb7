package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shironam.body.Body;
import shironam.body.RelatedStory;
import shironam.story.writing.CardResolution;

/** The cards in what is told live. No table has them: they are read anew from the updates that hold some. */
@ApplicationScoped
class LiveCardCheck {
    private static final int AT_ONCE = 500;

    /** Under the index {@code live_updates_with_cards}. */
    private static final String WITH_CARDS = "withdrawn_at is null and body like '%<related-story%'";

    private static final String NEXT = "select id, story_id, body from live_updates u where " + WITH_CARDS
            + " and exists (select from stories h where h.id = u.story_id and h.trashed_at is null)"
            + " and id > :after order by id limit " + AT_ONCE;

    private static final String NAMING = "select id, story_id, body from live_updates where " + WITH_CARDS
            + " and body like any(cast(:parts as text[]))";

    private static final String ANSWERING = """
            select a.address, a.story_id, t.status = 'withdrawn' or t.trashed_at is not null as gone
            from story_addresses a join stories t on t.id = a.story_id where a.address = any(cast(:keys as text[]))""";

    private record Held(long update, long story, RelatedStory card, List<String> keys) {}

    private record Target(long story, boolean isGone) {}

    @Inject
    CardResolution cards;

    @Inject
    Clock clock;

    /** The stories whose updates have a card to that one, by any of its addresses. */
    Long[] pointingAt(long story) {
        List<String> answers = getEntityManager()
                .createNativeQuery("select address from story_addresses where story_id = :story", String.class)
                .setParameter("story", story)
                .getResultList();
        String[] parts = answers.stream().map(LiveCardCheck::inAnAddress).toArray(String[]::new);
        return held(getEntityManager().createNativeQuery(NAMING).setParameter("parts", parts)).stream()
                .filter(held -> held.keys.stream().anyMatch(answers::contains))
                .map(Held::story)
                .distinct()
                .toArray(Long[]::new);
    }

    /** What of a key stands in every address that has it: {@code #12} is in {@code /world/12/putin}. */
    private static String inAnAddress(String key) {
        int number = key.indexOf('#');
        String part = number >= 0 ? "/" + key.substring(number + 1) : key.replaceFirst("^[^/?]*", "");
        return "%<related-story href=\"%"
                + part.replaceAll("([\\\\%_])", "\\\\$1").replace("&", "&amp;") + "%";
    }

    /** Notes those that lead to a story which is withdrawn or in the trash, or to an address of ours where none is. */
    long check() {
        getEntityManager().createNativeQuery("delete from live_card_problems").executeUpdate();
        long found = 0;
        long after = 0;
        List<Held> some = after(after);
        while (!some.isEmpty()) {
            Map<String, Target> targets = targets(some);
            List<Held> broken =
                    some.stream().filter(held -> isBroken(held, targets)).toList();
            found += note(broken);
            after = some.get(some.size() - 1).update;
            some = after(after);
        }
        return found;
    }

    private List<Held> after(long update) {
        return held(getEntityManager().createNativeQuery(NEXT).setParameter("after", update));
    }

    private List<Held> held(Query updates) {
        Stream<?> rows = updates.getResultStream();
        return rows.map(Object[].class::cast).flatMap(this::held).toList();
    }

    private Stream<Held> held(Object[] update) {
        return Body.parse((String) update[2]).segments().stream()
                .filter(RelatedStory.class::isInstance)
                .map(RelatedStory.class::cast)
                .map(card -> new Held(
                        ((Number) update[0]).longValue(),
                        ((Number) update[1]).longValue(),
                        card,
                        Arrays.asList(cards.keysOf(card.href()))));
    }

    private static Map<String, Target> targets(List<Held> held) {
        Stream<?> rows = getEntityManager()
                .createNativeQuery(ANSWERING)
                .setParameter(
                        "keys",
                        held.stream()
                                .flatMap(one -> one.keys.stream())
                                .distinct()
                                .toArray(String[]::new))
                .getResultStream();
        Map<String, Target> targets = new HashMap<>();
        rows.map(Object[].class::cast)
                .forEach(row ->
                        targets.put((String) row[0], new Target(((Number) row[1]).longValue(), (Boolean) row[2])));
        return targets;
    }

    private static boolean isBroken(Held held, Map<String, Target> targets) {
        Optional<Target> target = held.keys.stream()
                .filter(targets::containsKey)
                .map(targets::get)
                .findFirst();
        return target.map(Target::isGone).orElseGet(() -> held.keys.stream().anyMatch(key -> key.startsWith("#")));
    }

    /** Those that the last check found and that are still there; more than that many where the last update has more. */
    List<CardCheck.Problem> found(long before, int most) {
        Stream<?> rows = getEntityManager()
                .createNativeQuery("""
                        select h.id, h.headline, p.href, nullif(p.card, '') as card, p.update_id
                        from live_card_problems p join live_updates u on u.id = p.update_id join stories h on h.id = u.story_id
                        where u.withdrawn_at is null and h.trashed_at is null and p.update_id < :before
                        order by p.update_id desc fetch first :most rows with ties""")
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultStream();
        return rows.map(Object[].class::cast)
                .map(row -> new CardCheck.Problem(
                        0,
                        ((Number) row[4]).longValue(),
                        CardCheck.Kind.BROKEN,
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        null))
                .toList();
    }

    long count() {
        return ((Number) getEntityManager().createNativeQuery("""
                                select count(*) from live_card_problems p join live_updates u on u.id = p.update_id
                                join stories h on h.id = u.story_id where u.withdrawn_at is null and h.trashed_at is null""").getSingleResult()).longValue();
    }

    /** @return how many: two cards of an update to one address are one */
    private int note(List<Held> broken) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into live_card_problems (update_id, href, card, found_at)
                        select b.update_id, b.href, b.card, :now
                        from unnest(cast(:updates as bigint[]), cast(:hrefs as text[]), cast(:cards as text[]))
                            b (update_id, href, card)
                        on conflict do nothing""")
                .setParameter("updates", broken.stream().map(Held::update).toArray(Long[]::new))
                .setParameter(
                        "hrefs", broken.stream().map(held -> held.card.href()).toArray(String[]::new))
                .setParameter(
                        "cards",
                        broken.stream().map(held -> held.card.headline()).toArray(String[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
