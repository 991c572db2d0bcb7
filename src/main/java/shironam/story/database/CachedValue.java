package shironam.story.database;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Caches a value of the database that every page needs, until it is dropped. */
public final class CachedValue<T> {
    private final Consumer<T> told;
    private long forgotten;
    private T known;

    public CachedValue() {
        this(known -> {});
    }

    /**
     * @param told is called with each value that gets cached, never with one that a change made stale while it was read
     */
    public CachedValue(Consumer<T> told) {
        this.told = told;
    }

    public T or(Supplier<T> ask) {
        long mark;
        synchronized (this) {
            if (known != null) {
                return known;
            }
            mark = forgotten;
        }
        T read = ask.get();
        synchronized (this) {
            if (mark == forgotten) { // nothing has changed while it was read
                known = read;
                told.accept(read);
            }
        }
        return read;
    }

    /** The cached value, or null. */
    public synchronized T known() {
        return known;
    }

    public synchronized void forget() {
        forgotten++;
        known = null;
    }
}
