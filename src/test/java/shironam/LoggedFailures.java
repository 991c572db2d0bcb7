package shironam;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the application complains of while a test runs: each error, and each stack trace of whatever level. */
public final class LoggedFailures extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private LoggedFailures() {}

    public static LoggedFailures listen() {
        LoggedFailures failures = new LoggedFailures();
        ROOT.addHandler(failures);
        return failures;
    }

    public List<String> seen() {
        return seen;
    }

    @Override
    public void publish(LogRecord record) {
        boolean shown = record.getLevel().intValue() >= Level.INFO.intValue();
        if (record.getLevel().intValue() >= Level.SEVERE.intValue() || shown && record.getThrown() != null) {
            seen.add(record.getLoggerName() + ": " + record.getMessage() + " " + record.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
