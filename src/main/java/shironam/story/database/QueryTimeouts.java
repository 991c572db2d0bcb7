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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long an answer of the database is waited for. The pool's connections have a page's seconds; what is marked
 * {@link LongRunning} gets more for as long as it has one.
 */
@ApplicationScoped
public class QueryTimeouts implements AgroalPoolInterceptor {
    private static final int LONG_MILLIS = 10 * 60 * 1000;
    private static final String LONG = "set statement_timeout = '9min'; set lock_timeout = '1min'";
    private static final ThreadLocal<Boolean> LONG_RUNNING = ThreadLocal.withInitial(() -> false);

    @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql")
    Optional<String> usual;

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
    Optional<Integer> usualSeconds;

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (LONG_RUNNING.get()) {
            set(connection, LONG_MILLIS, LONG);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            int usualMillis = usualSeconds.orElse(0) * 1000;
            if (connection.getNetworkTimeout() != usualMillis) {
                set(connection, usualMillis, usual.orElse("reset statement_timeout; reset lock_timeout"));
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
        } catch (SQLException broken) {
            // which the pool finds as well
        }
    }

    private static void set(Connection connection, int millis, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLException broken) {
            // which whoever uses it finds as well
        }
    }

    private static Object withTime(InvocationContext call) throws Exception {
        boolean before = LONG_RUNNING.get();
        LONG_RUNNING.set(true);
        try {
            return call.proceed();
        } finally {
            LONG_RUNNING.set(before);
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

    @BackgroundJob
    @Interceptor
    @jakarta.annotation.Priority(Interceptor.Priority.PLATFORM_BEFORE)
    static class ForBackground {
        @Inject
        Event<DatabaseUnavailableException> away;

        @AroundInvoke
        Object run(InvocationContext call) throws Exception {
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
