package shironam.story.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningJobsTest {
    private final RunningJobs jobs = new RunningJobs();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayEnd.countDown();
        threads.shutdown();
    }

    @Test
    void theStopWaitsForWhatRunsAndNothingElseBegins() throws Exception {
        Future<Object> running = threads.submit(() -> jobs.run(this::work, "it"));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        Future<Void> stop = threads.submit(() -> {
            jobs.stop(new ShutdownEvent());
            return null;
        });
        assertThrows(TimeoutException.class, () -> stop.get(200, TimeUnit.MILLISECONDS));
        assertNull(jobs.run(() -> "another", "another"));

        mayEnd.countDown();

        assertEquals("done", running.get(10, TimeUnit.SECONDS));
        stop.get(10, TimeUnit.SECONDS);
        assertNull(jobs.run(() -> "another", "another"));
    }

    @Test
    void aJobOfManyPiecesEndsAfterTheOneThatItIsAt() throws Exception {
        Future<Object> running = threads.submit(() -> jobs.run(
                () -> {
                    int pieces = 0;
                    do {
                        pieces++;
                        work();
                    } while (jobs.mayGoOn());
                    return pieces;
                },
                "it"));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertTrue(jobs.mayGoOn());
        Future<Void> stop = threads.submit(() -> {
            jobs.stop(new ShutdownEvent());
            return null;
        });
        assertThrows(TimeoutException.class, () -> stop.get(200, TimeUnit.MILLISECONDS));

        mayEnd.countDown();

        assertEquals(1, running.get(10, TimeUnit.SECONDS));
        stop.get(10, TimeUnit.SECONDS);
    }

    /** The application's beans are gone then, and whoever asks for this one gets another that heard of no stop. */
    @Test
    void afterTheEndNothingBeginsAndWhatFailsIsNoError() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        RunningJobs late = new RunningJobs(end::get);
        assertEquals("done", late.run(() -> "done", "it"));

        assertNull(late.run(
                () -> {
                    end.set(true);
                    throw new IllegalStateException("there is no session any more");
                },
                "it"));
        assertNull(late.run(() -> "another", "another"));
        assertFalse(late.mayGoOn());
    }

    @Test
    void whatFailsBecauseOfTheStopIsNoError() throws Exception {
        Future<Object> running = threads.submit(() -> jobs.run(
                () -> {
                    work();
                    throw new IllegalStateException("the session is closed");
                },
                "it"));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        Future<Void> stop = threads.submit(() -> {
            jobs.stop(new ShutdownEvent());
            return null;
        });
        assertThrows(TimeoutException.class, () -> stop.get(200, TimeUnit.MILLISECONDS));

        mayEnd.countDown();

        assertNull(running.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aFailureBeforeTheStopIsTold() {
        assertThrows(
                IllegalStateException.class,
                () -> jobs.run(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        "it"));
    }

    private Object work() throws InterruptedException {
        begun.countDown();
        mayEnd.await(10, TimeUnit.SECONDS);
        return "done";
    }
}
