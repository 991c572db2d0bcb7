package shironam.delivery;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Limits how many page views of a story count from one address, so that no single machine makes it the most read. A
 * whole city may share one address, so the limit is generous. No address is stored: views are counted in cells, which a
 * hash of address and story with a random salt selects. The salt changes each minute.
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
