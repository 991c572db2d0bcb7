package shironam.cli;

import io.quarkus.runtime.Application;
import java.time.Duration;

/** The order in which the process ends: first the application, which finishes what it is at, then its database. */
final class Stopping {
    /** Longer than the application takes at the most to finish what it is at. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int BY_SIGNAL = 128;
    private static final int INTERRUPT = 2;
    private static final int TERMINATE = 15;

    private Stopping() {}

    /** Does it when the process ends, as soon as the application has stopped. */
    static void afterTheApplication(Runnable work) {
        Thread hook = new Thread(
                () -> {
                    waitForTheApplication();
                    work.run();
                },
                "stop-after-application");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A server that was told to stop, and did, has done as it was told. */
    static int exitCodeOf(int code) {
        return code == BY_SIGNAL + TERMINATE || code == BY_SIGNAL + INTERRUPT ? 0 : code;
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
