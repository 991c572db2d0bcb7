package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shironam.story.addresses.SiteAddress;
import shironam.story.addresses.StoryAddress;

/** The stories of ours that links in a text lead to, by any address that they have or had. */
@ApplicationScoped
public class LinkTargets {
    /** More links than that have lists of links, and not texts. */
    private static final int MOST = 200;

    private static final String FOUND = """
            select a.address, p.id, '/' || s.slug || '/' || p.id || '/' || p.slug as path
            from story_addresses a join public_stories p on p.id = a.story_id join sections s on s.id = p.section_id
            where a.address = any(cast(:keys as text[]))""";

    /** @param path where readers find it now */
    public record Target(long storyId, String path) {}

    @Inject
    SiteAddress site;

    private static final String ANSWERING =
            "select address, story_id from story_addresses where address = any(cast(:keys as text[]))";

    /** By the link as it stands in the text; what leads to no story that readers may see is not in it. */
    public Map<String, Target> of(Collection<String> hrefs) {
        return found(hrefs, FOUND, row -> new Target(((Number) row[1]).longValue(), (String) row[2]));
    }

    /** The numbers of the stories of ours that they lead to, whether readers may see them or not. */
    Map<String, Long> stories(Collection<String> hrefs) {
        return found(hrefs, ANSWERING, row -> ((Number) row[1]).longValue());
    }

    /** @param read what a row tells beside the address, which comes first */
    private <T> Map<String, T> found(Collection<String> hrefs, String query, Function<Object[], T> read) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        hrefs.stream()
                .limit(MOST)
                .forEach(href -> keys.put(href, StoryAddress.of(href).keys(site.host())));
        String[] all = keys.values().stream().flatMap(List::stream).distinct().toArray(String[]::new);
        if (all.length == 0) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(query)
                .setParameter("keys", all)
                .getResultList();
        Map<String, T> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put((String) row[0], read.apply(row)));
        Map<String, T> targets = new LinkedHashMap<>();
        keys.forEach((href, of) ->
                of.stream().filter(byKey::containsKey).findFirst().ifPresent(key -> targets.put(href, byKey.get(key))));
        return targets;
    }
}
