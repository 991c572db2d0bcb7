package shironam.site.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import shironam.settings.SiteSettings;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;

/**
 * What the templates' <code>{#remembered}</code> sections remember: parts that pages have in common (the masthead of a day,
 * what is read most) or that stay while the rest of a page changes (a story while what is read most changes), feeds, and whole
 * pages of stories. The same values always look the same, so nothing goes stale; only what editors set for a picture and how
 * sections lie in each other are no values of a page, and all is forgotten when that changes.
 */
@ApplicationScoped
@Priority(DroppableCache.OF_ALL_OTHERS)
public class FragmentCache implements DroppableCache {
    private static final int ENTRY = 100;

    /** Characters; 0 remembers nothing. */
    @Inject
    SiteSettings settings;

    private record Key(Object section, Object values) {}

    /** @param mark of when it was begun: what is older than the last drop is no longer known, however late it came */
    private record Fragment(Object made, int length, long mark) {}

    private final AtomicLong drops = new AtomicLong();
    private Cache<Key, Fragment> fragments;

    /** Apart, or they would push out the parts that they are made of. */
    private Cache<Key, Fragment> pages;

    @PostConstruct
    void open() {
        fragments = cache();
        pages = cache();
    }

    private Cache<Key, Fragment> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(settings.fragments())
                .weigher((Key key, Fragment fragment) -> ENTRY + fragment.length)
                .build();
    }

    /** To be taken before something is made: it is not kept if all was forgotten meanwhile. */
    public long mark() {
        return drops.get();
    }

    /**
     * @param section what makes it of the values
     * @return null when that has not been made for such values
     */
    public <T> T known(Object section, Object values) {
        return made(fragments.getIfPresent(new Key(section, values)));
    }

    public void keep(Object section, Object values, Object made, int length, long mark) {
        fragments.put(new Key(section, values), new Fragment(made, length, mark));
    }

    /** A whole page. */
    public <T> T knownPage(Object kind, Object values) {
        return made(pages.getIfPresent(new Key(kind, values)));
    }

    public void keepPage(Object kind, Object values, Object made, int length, long mark) {
        pages.put(new Key(kind, values), new Fragment(made, length, mark));
    }

    @SuppressWarnings("unchecked") // a section makes one kind of thing
    private <T> T made(Fragment known) {
        return known == null || known.mark != drops.get() ? null : (T) known.made;
    }

    /** How many are remembered. */
    long size() {
        fragments.cleanUp();
        pages.cleanUp();
        return fragments.estimatedSize() + pages.estimatedSize();
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.contains(SurrogateKey.SECTIONS)
                || surrogateKeys.stream().anyMatch(SurrogateKey::isOfPicture)) {
            dropAll();
        }
    }

    @Override
    public void dropAll() {
        drops.incrementAndGet();
        fragments.invalidateAll();
        pages.invalidateAll();
    }

    @Override
    public void dropWhatDependsOnTime() {}
}
