package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import shironam.story.addresses.SiteAddress;
import shironam.story.addresses.StoryAddress;
import shironam.story.changes.SurrogateKey;

/** The stories of ours that links in a text lead to, by any address that they have or had. */
@ApplicationScoped
public class LinkTargets {
    /** More links than that have lists of links, and not texts or what is told live of one. */
    private static final int MOST = 500;

    private static final String ANSWERING = """
            select a.address, a.story_id, (
                select '/' || s.slug || '/' || p.id || '/' || p.slug
                from public_stories p join sections s on s.id = p.section_id where p.id = a.story_id) as path
            from story_addresses a where a.address = any(cast(:keys as text[]))""";

    /** @param path where readers find it now; null while they don't */
    public record Target(long storyId, String path) {}

    /**
     * @param targets by the link as it stands in the text; what leads to no story of ours is not in it
     * @param surrogateKeys of the stories that links lead to, and of the addresses to which none answers yet
     */
    public record Found(Map<String, Target> targets, Set<String> surrogateKeys) {}

    @Inject
    SiteAddress site;

    public Found of(Collection<String> hrefs) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        hrefs.stream()
                .distinct()
                .limit(MOST)
                .forEach(href -> keys.put(href, StoryAddress.of(href).keys(site.host())));
        Map<String, Target> byKey = answering(
                keys.values().stream().flatMap(List::stream).distinct().toArray(String[]::new));
        Map<String, Target> targets = new LinkedHashMap<>();
        Set<String> surrogateKeys = new LinkedHashSet<>();
        keys.forEach((href, of) -> {
            of.stream()
                    .map(byKey::get)
                    .filter(Objects::nonNull)
                    .min(Comparator.comparing(target -> target.path() == null))
                    .ifPresent(target -> targets.put(href, target));
            of.forEach(key -> surrogateKeys.add(
                    byKey.containsKey(key) ? SurrogateKey.story(byKey.get(key).storyId()) : SurrogateKey.address(key)));
        });
        return new Found(targets, surrogateKeys);
    }

    private static Map<String, Target> answering(String[] keys) {
        if (keys.length == 0) {
            return Map.of();
        }
        Stream<?> rows = getEntityManager()
                .createNativeQuery(ANSWERING)
                .setParameter("keys", keys)
                .getResultStream();
        Map<String, Target> byKey = new HashMap<>();
        rows.map(Object[].class::cast)
                .forEach(row -> byKey.put((String) row[0], new Target(((Number) row[1]).longValue(), (String) row[2])));
        return byKey;
    }
}
