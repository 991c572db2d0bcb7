package shironam.desk.requests;

import java.time.Duration;

/**
 * How much somebody may send with a request, and how long it may take.
 *
 * @param most in bytes
 * @param pause how long nothing may come
 * @param patience how long all of it may take, and beyond that what {@code rate} takes for its size
 * @param rate in bytes a second; a line may be as slow as that
 */
record BodyLimits(long most, Duration pause, Duration patience, long rate) {
    private static final long A_MEGABYTE = 1024 * 1024;

    /** A story's form fits, which a login that has ended must not lose. */
    static final BodyLimits STRANGER =
            new BodyLimits(A_MEGABYTE, Duration.ofSeconds(10), Duration.ofSeconds(15), 16 * 1024);

    /** A large picture over a line of the countryside fits: 20 MB in 43 minutes. */
    static BodyLimits loggedIn(long most) {
        return new BodyLimits(most, Duration.ofSeconds(30), Duration.ofSeconds(30), 8 * 1024);
    }

    /** @param length in bytes, as it was announced; -1 where it was not */
    Duration deadline(long length) {
        return patience.plusSeconds((length < 0 ? most : Math.min(length, most)) / rate);
    }

    boolean isTooSlow(long length, Duration sinceItBegan, Duration sinceTheLast) {
        return sinceTheLast.compareTo(pause) > 0 || sinceItBegan.compareTo(deadline(length)) > 0;
    }
}
