package shironam.site.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import shironam.settings.SiteSettings;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;

/**
 * What the templates' <code>{#remembered}</code> sections remember: parts that pages have in common (the masthead of a day,
 * what is read most) or that stay while the rest of a page changes (a story while what is read most changes), and feeds. The
 * same values always look the same, so nothing goes stale; only what editors set for a picture is no value of a page, and
 * all is forgotten when that changes.
 */
@ApplicationScoped
public class FragmentCache implements DroppableCache {
    private static final int ENTRY = 100;

    /** Characters; 0 remembers nothing. */
    @Inject
    SiteSettings settings;

    private record Key(Object section, Object values) {}

    private record Fragment(Object made, int length) {}

    private Cache<Key, Fragment> fragments;

    @PostConstruct
    void open() {
        fragments = Caffeine.newBuilder()
                .maximumWeight(settings.fragments())
                .weigher((Key key, Fragment fragment) -> ENTRY + fragment.length)
                .build();
    }

    /**
     * @param section what makes it of the values
     * @return null when that has not been made for such values
     */
    @SuppressWarnings("unchecked") // a section makes one kind of thing
    public <T> T known(Object section, Object values) {
        Fragment known = fragments.getIfPresent(new Key(section, values));
        return known == null ? null : (T) known.made;
    }

    public void keep(Object section, Object values, Object made, int length) {
        fragments.put(new Key(section, values), new Fragment(made, length));
    }

    /** How many are remembered. */
    long size() {
        fragments.cleanUp();
        return fragments.estimatedSize();
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.stream().anyMatch(SurrogateKey::isOfPicture)) {
            dropAll();
        }
    }

    @Override
    public void dropAll() {
        fragments.invalidateAll();
    }

    @Override
    public void dropWhatDependsOnTime() {}
}
