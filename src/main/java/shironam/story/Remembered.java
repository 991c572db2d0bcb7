package shironam.story;

import java.util.function.Supplier;

/** An answer of the database that every page asks for: read once and remembered until it is forgotten. */
final class Remembered<T> {
    private long forgotten;
    private T known;

    T or(Supplier<T> ask) {
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
            }
        }
        return read;
    }

    /** What is remembered, or null. */
    synchronized T known() {
        return known;
    }

    synchronized void forget() {
        forgotten++;
        known = null;
    }
}
