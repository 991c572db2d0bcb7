package shironam.cli.startup;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.Application;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import shironam.story.database.ShutdownRequested;
import sun.misc.Signal;

/** The order in which the process ends: first the application, which finishes what it is at, then its database. */
public final class ShutdownOrder {
    /** Longer than the application takes at the most to finish what it is at. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<Runnable> WORK = new CopyOnWriteArrayList<>();
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private ShutdownOrder() {}

    /** Does it when the process ends, as soon as the application has stopped, and after what came here before. */
    public static synchronized void afterTheApplication(Runnable work) {
        if (WORK.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(ShutdownOrder::finish, "stop-after-application"));
        }
        WORK.add(work);
    }

    /** A server that was told to stop, and did, has done as it was told: its exit code is 0. Told again, it hurries. */
    public static void finishesWhenTold() {
        for (String signal : List.of("TERM", "INT")) {
            try {
                Signal.handle(new Signal(signal), told -> {
                    begin();
                    System.exit(0);
                });
            } catch (IllegalArgumentException reserved) {
                // by an option of the JVM, which then does what it always does
            }
        }
    }

    private static void begin() {
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning() && BEGUN.compareAndSet(false, true)) {
            container.beanManager().getEvent().fire(new ShutdownRequested());
        }
    }

    private static void finish() {
        waitForTheApplication();
        WORK.forEach(Runnable::run);
    }

    private static void waitForTheApplication() {
        Application application = Application.currentApplication();
        if (application == null) {
            return;
        }
        Thread waiting = new Thread(application::awaitShutdown, "await-application");
        waiting.setDaemon(true);
        waiting.start();
        try {
            waiting.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
