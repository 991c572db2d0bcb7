package shironam.cli.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Looks whether the embedded server lives, and starts it again where it does not: at once, then with growing pauses. */
final class PostgresSupervisor {
    private static final Logger LOG = Logger.getLogger(PostgresSupervisor.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    interface Start {
        void again() throws IOException;
    }

    private final BooleanSupplier isUp;
    private final Start start;
    private final Thread thread = new Thread(this::watch, "embedded-database-supervisor");
    private final CountDownLatch ended = new CountDownLatch(1);

    PostgresSupervisor(BooleanSupplier isUp, Start start) {
        this.isUp = isUp;
        this.start = start;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Returns when nothing is started any more. */
    void end() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (!endsWithin(LOOK_EVERY)) {
            if (!isUp.getAsBoolean()) {
                bringBack();
            }
        }
    }

    private void bringBack() {
        long since = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        String told = "";
        do {
            try {
                start.again();
                Duration took = Duration.ofNanos(System.nanoTime() - since);
                LOG.warnf("The embedded PostgreSQL had ended; it is back after %.1f s.", took.toMillis() / 1000.0);
                return;
            } catch (IOException failed) {
                if (!told.equals(failed.getMessage())) {
                    told = String.valueOf(failed.getMessage());
                    LOG.errorf("The embedded PostgreSQL has ended and does not start: %s It is tried again.", told);
                }
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } while (!endsWithin(pause));
    }

    private boolean endsWithin(Duration pause) {
        try {
            return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
