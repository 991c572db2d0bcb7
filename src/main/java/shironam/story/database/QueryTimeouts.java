package shironam.story.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Time-outs of statements. Connections of the pool have a page's seconds, and an hour in a command; methods marked
 * {@link LongRunning} get minutes while they hold one. Opening a connection always has seconds, since one that hangs
 * keeps the pool from making others.
 */
@ApplicationScoped
public class QueryTimeouts implements AgroalPoolInterceptor {
    private static final int COMMAND_MILLIS = 60 * 60 * 1000;
    private static final int LONG_MILLIS = 10 * 60 * 1000;
    private static final String LONG = "set statement_timeout = '9min'; set lock_timeout = '1min'";

    /** Of what this thread does; null for the usual. */
    private static final ThreadLocal<Integer> MILLIS = new ThreadLocal<>();

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql")
    Optional<String> usual;

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
    Optional<Integer> usualSeconds;

    /** A connection that says nothing for so long is lost, for all that this thread does. */
    public static void within(Duration patience, Runnable work) {
        Integer before = MILLIS.get();
        MILLIS.set(Math.toIntExact(patience.toMillis()));
        try {
            work.run();
        } finally {
            MILLIS.set(before);
        }
    }

    /** The same work for another thread, with the time-outs of this one. */
    public static Runnable inherited(Runnable work) {
        Integer millis = MILLIS.get();
        return millis == null ? work : () -> within(Duration.ofMillis(millis), work);
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        set(connection, usualMillis(), "");
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Integer millis = MILLIS.get();
        if (millis != null) {
            set(connection, millis, millis == LONG_MILLIS ? LONG : "");
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (connection.getNetworkTimeout() != usualMillis()) {
                set(connection, usualMillis(), usual.orElse("reset statement_timeout; reset lock_timeout"));
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
        } catch (SQLException broken) {
            // which the pool finds as well
        }
    }

    private int usualMillis() {
        return serves ? usualSeconds.orElse(0) * 1000 : COMMAND_MILLIS;
    }

    private static void set(Connection connection, int millis, String sql) {
        try (Statement statement = connection.createStatement()) {
            if (!sql.isEmpty()) {
                statement.execute(sql);
            }
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLException broken) {
            // which whoever uses it finds as well
        }
    }

    private static Object withTime(InvocationContext call) throws Exception {
        Integer before = MILLIS.get();
        MILLIS.set(LONG_MILLIS);
        try {
            return call.proceed();
        } finally {
            MILLIS.set(before);
        }
    }

    @LongRunning
    @Interceptor
    @jakarta.annotation.Priority(Interceptor.Priority.PLATFORM_BEFORE)
    static class ForLongRunning {
        @AroundInvoke
        Object run(InvocationContext call) throws Exception {
            return withTime(call);
        }
    }

    @SkipOnDatabaseOutage
    @Interceptor
    @jakarta.annotation.Priority(Interceptor.Priority.PLATFORM_BEFORE)
    static class ForBackground {
        @Inject
        Event<DatabaseUnavailableException> away;

        @Inject
        RunningJobs running;

        @AroundInvoke
        Object run(InvocationContext call) throws Exception {
            return running.run(() -> unlessAway(call), call.getMethod());
        }

        private Object unlessAway(InvocationContext call) throws Exception {
            try {
                return withTime(call);
            } catch (RuntimeException failure) {
                if (!DatabaseUnavailableException.isIn(failure)) {
                    throw failure;
                }
                away.fire(new DatabaseUnavailableException(failure));
                return null;
            }
        }
    }
}
