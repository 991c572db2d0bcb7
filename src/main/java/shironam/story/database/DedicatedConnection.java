package shironam.story.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.AgroalSecurityProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A connection outside of the pool, to the same database: for what needs one as long as the process lives, and must not
 * wait when requests have taken the whole pool.
 */
public final class DedicatedConnection {
    private static final int LOGIN_SECONDS = 3;

    private DedicatedConnection() {}

    /**
     * @param use shown as {@code application_name} in {@code pg_stat_activity}
     * @param seconds the socket's time-out
     */
    public static Connection open(AgroalDataSource pool, String use, int seconds) throws SQLException {
        AgroalConnectionFactoryConfiguration factory =
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        properties.putAll(factory.jdbcProperties());
        List<Object> secrets = new ArrayList<>(factory.credentials());
        if (factory.principal() != null) {
            secrets.add(factory.principal());
        }
        for (Object secret : secrets) {
            for (AgroalSecurityProvider provider : factory.securityProviders()) {
                Properties known = provider.getSecurityProperties(secret);
                if (known != null) {
                    properties.putAll(known);
                }
            }
        }
        properties.setProperty("ApplicationName", "shironam " + use);
        properties.setProperty("loginTimeout", Integer.toString(LOGIN_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(seconds));
        return new Driver().connect(factory.jdbcUrl(), properties);
    }
}
