package shironam.story.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Caches values of the database by key, until they are dropped. Missing values are not cached: a hidden story may come
 * out by itself.
 */
public final class CachedValues<K, V> {
    private final Cache<K, V> known;
    private final AtomicLong forgotten = new AtomicLong();

    public interface Ask<K, V, E extends Exception> {
        /** @return answers by what was asked, as far as there are any */
        Map<K, V> answers(List<K> asked) throws E;
    }

    public CachedValues(long most) {
        known = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** The answers that there are. */
    public <E extends Exception> Map<K, V> of(Collection<K> asked, Ask<K, V, E> ask) throws E {
        Map<K, V> found = new HashMap<>(known.getAllPresent(asked));
        List<K> unknown =
                asked.stream().filter(one -> !found.containsKey(one)).distinct().toList();
        if (!unknown.isEmpty()) {
            long mark = forgotten.get();
            Map<K, V> read = ask.answers(unknown);
            found.putAll(read);
            known.putAll(read);
            if (forgotten.get() != mark) { // they were read before a change
                known.invalidateAll(read.keySet());
            }
        }
        return found;
    }

    public void forget(Collection<K> changed) {
        forgotten.incrementAndGet();
        known.invalidateAll(changed);
    }

    public void forgetAll() {
        forgotten.incrementAndGet();
        known.invalidateAll();
    }
}
