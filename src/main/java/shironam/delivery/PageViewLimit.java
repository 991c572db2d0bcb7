package shironam.delivery;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Keeps one connection from making a story the most read one. Behind one address may be a whole city, so it is generous;
 * and it knows no addresses: it counts in cells, into which an address and a story fall by a number that is another each
 * minute.
 */
public final class PageViewLimit {
    public static final int A_MINUTE = 60;

    private static final int CELLS = 1 << 16;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private record Minute(long began, long salt, AtomicIntegerArray cells) {
        static Minute beginning() {
            return new Minute(System.nanoTime(), ThreadLocalRandom.current().nextLong(), new AtomicIntegerArray(CELLS));
        }
    }

    private volatile Minute minute = Minute.beginning();

    public boolean allows(String address, long story) {
        Minute now = minute;
        if (System.nanoTime() - now.began > MINUTE_NANOS) {
            now = Minute.beginning();
            minute = now;
        }
        return now.cells.incrementAndGet(cell(now.salt, address, story)) <= A_MINUTE;
    }

    private static int cell(long salt, String address, long story) {
        long mixed = (salt ^ address.hashCode()) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32) ^ story) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 48) & (CELLS - 1);
    }
}
