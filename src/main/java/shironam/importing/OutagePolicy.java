package shironam.importing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import shironam.story.database.QueryTimeouts;

/** An outage that passes is waited for; any other ends the import, since all that follows would fail the same way. */
record OutagePolicy(Duration most, Importer.Progress progress) {
    private static final int LONGEST_PAUSE = 8;

    /** @throws RuntimeException of the work itself, or of an outage that did not pass */
    <T> T with(Supplier<T> work) {
        long end = System.nanoTime() + most.toNanos();
        for (int seconds = 1; ; seconds = Math.min(2 * seconds, LONGEST_PAUSE)) {
            try {
                AtomicReference<T> done = new AtomicReference<>();
                QueryTimeouts.within(most, () -> done.set(work.get()));
                return done.get();
            } catch (RuntimeException failure) {
                ImportOutage outage = ImportOutage.of(failure).orElseThrow(() -> failure);
                if (!outage.passes() || System.nanoTime() > end) {
                    throw failure;
                }
                progress.waits(outage.what());
                sleep(seconds);
            }
        }
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
