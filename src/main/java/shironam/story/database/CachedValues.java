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
    private final Cache<K, Kept<V>> known;
    private final AtomicLong forgotten = new AtomicLong();

    private static final class Kept<V> {
        private final V value;

        /** Nobody sees it before: it may have been read before a change that was over when it came here. */
        private volatile boolean confirmed;

        private Kept(V value) {
            this.value = value;
        }
    }

    public interface Ask<K, V, E extends Exception> {
        /** @return answers by what was asked, as far as there are any */
        Map<K, V> answers(List<K> asked) throws E;
    }

    public CachedValues(long most) {
        known = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** The answers that there are. */
    public <E extends Exception> Map<K, V> of(Collection<K> asked, Ask<K, V, E> ask) throws E {
        Map<K, V> found = new HashMap<>();
        known.getAllPresent(asked).forEach((key, kept) -> {
            if (kept.confirmed) {
                found.put(key, kept.value);
            }
        });
        List<K> unknown =
                asked.stream().filter(one -> !found.containsKey(one)).distinct().toList();
        if (!unknown.isEmpty()) {
            long mark = forgotten.get();
            Map<K, V> read = ask.answers(unknown);
            found.putAll(read);
            keep(read, mark);
        }
        return found;
    }

    /** @param mark of when they began to be read */
    private void keep(Map<K, V> read, long mark) {
        Map<K, Kept<V>> kept = new HashMap<>();
        read.forEach((key, value) -> kept.put(key, new Kept<>(value)));
        known.putAll(kept);
        if (forgotten.get() == mark) { // whatever changes from now on finds them here
            kept.values().forEach(one -> one.confirmed = true);
        } else {
            kept.forEach(known.asMap()::remove);
        }
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
