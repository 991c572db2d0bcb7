package shironam;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Ends what would hang for ever. When no test begins or ends for some minutes, all threads are told and the waiting test is
 * interrupted, so it fails and the others run; what does not mind that ends its process. The minutes are the system
 * property {@code shironam.test.minutes}; a drill that runs longer asks for more.
 */
public final class HangingTests implements TestExecutionListener {
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("shironam.test.minutes", 6));

    private volatile long since;
    private volatile String what;
    /** None between two classes of tests. */
    private volatile Thread running;

    private boolean watched;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        begin("the start");
        if (!watched) {
            watched = true;
            Thread watch = new Thread(this::watch, "hanging-tests");
            watch.setDaemon(true);
            watch.start();
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begin(test.getUniqueId());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        begin("what comes after " + test.getUniqueId());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        running = null;
    }

    private void begin(String next) {
        what = next;
        since = System.nanoTime();
        running = Thread.currentThread();
    }

    private void watch() {
        long told = 0;
        while (true) {
            try {
                Thread.sleep(2000);
            } catch (InterruptedException e) {
                return;
            }
            Thread waiting = running;
            long begun = since;
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waiting == null || waited.compareTo(PATIENCE) < 0) {
                continue;
            }
            if (waited.compareTo(PATIENCE.multipliedBy(2)) > 0) {
                System.err.println("No test went on for " + waited + ", an interrupt did not help: " + what);
                Runtime.getRuntime().halt(1);
            }
            if (told != begun) {
                told = begun;
                tell(waited);
                waiting.interrupt();
            }
        }
    }

    private void tell(Duration waited) {
        StringBuilder told = new StringBuilder("No test went on for " + waited + ": " + what + "\n");
        for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
            told.append('"').append(thread.getThreadName()).append("\" ").append(thread.getThreadState());
            told.append(thread.getLockName() == null ? "" : " on " + thread.getLockName());
            told.append(thread.getLockOwnerName() == null ? "" : ", held by " + thread.getLockOwnerName());
            for (StackTraceElement frame : thread.getStackTrace()) {
                told.append("\n    at ").append(frame);
            }
            told.append('\n');
        }
        System.err.println(told);
    }
}
