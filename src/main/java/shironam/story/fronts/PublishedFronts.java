package shironam.story.fronts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.story.Section;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.CachedValues;

/** The fronts that readers see, by their surrogate keys: read once and cached until the desk publishes another. */
@ApplicationScoped
public class PublishedFronts implements DroppableCache {
    private static final int MOST = 1000;

    private final CachedValues<String, FrontArrangement> known = new CachedValues<>(MOST);

    /** @param section null for the home page */
    public FrontArrangement seenIn(Section section) {
        String front = SurrogateKey.front(section);
        return known.of(List.of(front), asked -> Map.of(front, FrontVersion.seenIn(section)))
                .get(front);
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        known.forget(surrogateKeys);
    }

    @Override
    public void dropAll() {
        known.forgetAll();
    }

    @Override
    public void dropWhatDependsOnTime() {}
}
