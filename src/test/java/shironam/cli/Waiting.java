package shironam.cli;

import java.time.Duration;

/** Waits for what is promised, and says what did not come. */
public final class Waiting {
    public interface Promise {
        boolean isKept() throws Exception;
    }

    private Waiting() {}

    /** @return how long it took */
    public static Duration until(String what, Duration patience, Promise promise) throws Exception {
        long begin = System.nanoTime();
        while (!promise.isKept()) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
