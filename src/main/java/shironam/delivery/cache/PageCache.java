package shironam.delivery.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import shironam.settings.DeliverySettings;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.StoryChanged;

/**
 * The page cache: pages as bytes, as many as fit into the configured memory. A page is removed when one of its surrogate
 * keys changes. A page that may merely be out of date is put aside: it is sent only while no new one can be made.
 */
@ApplicationScoped
public class PageCache {
    /** In bytes; with 0 nothing is cached and every request is rendered. */
    @Inject
    DeliverySettings settings;

    @Inject
    NextExpiry nextExpiry;

    @Inject
    Clock clock;

    @Inject
    @All
    List<DroppableCache> madeOf;

    private static final class Kept {
        private final CachedPage page;

        /** In which it was kept: in any later one it is put aside. */
        private final long age;

        /** Nobody sees it before: it may have been begun before a change that was over when it came here. */
        private volatile boolean confirmed;

        private Kept(CachedPage page, long age) {
            this.page = page;
            this.age = age;
        }
    }

    private Cache<String, Kept> pages;
    private final AtomicLong drops = new AtomicLong();
    private final AtomicLong age = new AtomicLong();
    private volatile long lastDropMillis;

    @PostConstruct
    void open() {
        pages = Caffeine.newBuilder()
                .maximumWeight(settings.memory())
                .weigher((String key, Kept kept) -> kept.page.weight())
                .build();
    }

    /** The finished page, or null. Called on event loops: it does not wait for anything. */
    CachedPage get(String key) {
        if (nextExpiry.isPassed()) {
            putAside();
            return null;
        }
        Kept kept = confirmed(key);
        return kept != null && kept.age == age.get() && kept.page.isRightAt(clock.millis()) ? kept.page : null;
    }

    boolean keepsAny() {
        return settings.memory() > 0;
    }

    /** The last page that was made, or null. For outages, when no new one can be made. */
    CachedPage lastKnown(String key) {
        Kept kept = confirmed(key);
        return kept == null ? null : kept.page;
    }

    private Kept confirmed(String key) {
        Kept kept = pages.getIfPresent(key);
        return kept != null && kept.confirmed ? kept : null;
    }

    /** For this request. If there is no light page, a browser that saves data gets the whole one. */
    CachedPage lastKnown(RoutingContext context) {
        String key = PageKey.of(context);
        CachedPage light = PageKey.savesData(context) ? lastKnown(PageKey.saving(key)) : null;
        return light == null ? lastKnown(key) : light;
    }

    /**
     * A mark to take before a page is rendered and to give back with it: a page whose surrogate keys were read before
     * they changed, or before a story came out, must not be kept after. Waits for the database now and then.
     */
    long mark() {
        if (settings.memory() > 0 && !nextExpiry.isAhead() && !nextExpiry.renew()) {
            putAside();
        }
        return drops.get();
    }

    void keep(String key, CachedPage page, long mark) {
        if (settings.memory() <= 0 || drops.get() != mark) {
            return;
        }
        Kept kept = new Kept(page, age.get());
        pages.put(key, kept);
        if (drops.get() == mark && nextExpiry.isAhead()) {
            kept.confirmed = true; // whatever changes from now on finds it here
        } else {
            pages.asMap().remove(key, kept);
        }
    }

    void dropAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) StoryChanged change) {
        drop(change.surrogateKeys());
    }

    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.contains(ChangeNotifier.EVERYTHING)) {
            dropAll();
            nextExpiry.renew();
            return;
        }
        madeOf.forEach(
                cache -> cache.drop(surrogateKeys)); // first, or the next page might be made of stale cached rows
        dropped();
        pages.asMap().values().removeIf(kept -> !Collections.disjoint(kept.page.surrogateKeys, surrogateKeys));
        if (!nextExpiry.renew()) {
            putAside();
        }
    }

    public void dropAll() {
        forgetEverything();
        dropped();
        pages.invalidateAll();
    }

    /** Notifications were missed, but nothing was withdrawn meanwhile: pages are kept for outages only. */
    public void putAsideWhatMayHaveChanged() {
        forgetEverything();
        nextAge();
    }

    /**
     * The next expiry has come or can't be known, or notifications of changes have stopped: pages are kept for outages
     * only.
     */
    public void putAside() {
        madeOf.forEach(DroppableCache::dropWhatDependsOnTime);
        nextExpiry.forget();
        nextAge();
    }

    private void forgetEverything() {
        madeOf.forEach(DroppableCache::dropAll);
        nextExpiry.forget(); // so that no page is cached before the time zone has been read again
    }

    /**
     * In this order, so that a page whose rendering began in the old age is not kept in the new one: its mark differs.
     */
    private void nextAge() {
        dropped();
        age.incrementAndGet();
    }

    private void dropped() {
        drops.incrementAndGet();
        lastDropMillis = System.currentTimeMillis();
    }

    long lastDropMillis() {
        return lastDropMillis;
    }
}
