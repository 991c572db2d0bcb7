package shironam.story.database;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** An answer of the database that every page asks for: read once and remembered until it is forgotten. */
public final class CachedValue<T> {
    private final Consumer<T> told;
    private long forgotten;
    private T known;

    public CachedValue() {
        this(known -> {});
    }

    /** @param told of what is remembered from now on, never of what was out of date before it was read */
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

    /** What is remembered, or null. */
    public synchronized T known() {
        return known;
    }

    public synchronized void forget() {
        forgotten++;
        known = null;
    }
}
