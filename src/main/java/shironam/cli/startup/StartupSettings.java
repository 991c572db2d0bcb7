package shironam.cli.startup;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.environment.Ports;
import shironam.settings.DataSettings;
import shironam.settings.LogSettings;
import shironam.settings.StorageSettings;

/** The few settings that are needed before the application is up, read from the same places as all others. */
public record StartupSettings(
        Path dataDir,
        StorageSettings storage,
        Optional<String> jdbcUrl,
        Optional<String> username,
        Optional<String> password,
        String host,
        int port,
        ThreadPools capacity,
        Observability observability) {

    /** Of the application.properties that come along; whatever is set elsewhere ranks higher. */
    private static final int OWN_DEFAULTS = 250;

    public static StartupSettings beforeStart() throws CommandFailedException {
        StartupSettings settings;
        try {
            SmallRyeConfig config = ConfigUtils.configBuilder()
                    .withMapping(DataSettings.class)
                    .withMapping(LogSettings.class)
                    .withMapping(StorageSettings.class)
                    .build();
            ConfigurationCheck.check(config, System.getenv());
            settings = new StartupSettings(
                    config.getConfigMapping(DataSettings.class)
                            .dir()
                            .toAbsolutePath()
                            .normalize(),
                    config.getConfigMapping(StorageSettings.class),
                    config.getOptionalValue("quarkus.datasource.jdbc.url", String.class),
                    config.getOptionalValue("quarkus.datasource.username", String.class),
                    config.getOptionalValue("quarkus.datasource.password", String.class),
                    config.getValue("quarkus.http.host", String.class),
                    config.getValue("quarkus.http.port", Integer.class),
                    ThreadPools.of(config),
                    Observability.of(config));
        } catch (IllegalArgumentException | NoSuchElementException unusable) {
            throw new CommandFailedException("the configuration can't be used: " + unusable.getMessage(), unusable);
        }
        DataFolder.prepare(settings.dataDir);
        return settings;
    }

    /** A database that is configured must answer; else every later message would speak of something else. */
    public void checkDatabaseAnswers() throws CommandFailedException {
        if (jdbcUrl.isEmpty()) {
            return;
        }
        String shown = ConfigurationCheck.withoutPassword(jdbcUrl.get());
        Properties login = new Properties();
        username.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(secret -> login.setProperty("password", secret));
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "10");
        login.setProperty("socketTimeout", "10");
        try (Connection connection = new Driver().connect(jdbcUrl.get(), login)) {
            if (connection == null) {
                throw new CommandFailedException("QUARKUS_DATASOURCE_JDBC_URL is no address of a PostgreSQL: " + shown
                        + ". It looks like jdbc:postgresql://localhost:5432/shironam.");
            }
            DatabaseCheck.canHoldAPaper(connection);
        } catch (SQLException refused) {
            throw new CommandFailedException(
                    "the database at " + shown + " can't be reached: "
                            + ConfigurationCheck.withoutPassword(String.valueOf(refused.getMessage()))
                            + " Check that it runs, and QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                            + " QUARKUS_DATASOURCE_PASSWORD.",
                    refused);
        }
    }

    /** A command's questions may take as long as they need, unless somebody has set how long. See story.database.QueryTimeouts. */
    public void giveTime() {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        Map<String, String> patient = Map.of(
                "quarkus.datasource.jdbc.new-connection-sql", "set statement_timeout = 0",
                "quarkus.datasource.jdbc.acquisition-timeout", "30S");
        patient.forEach((name, value) -> {
            if (config.getConfigValue(name).getConfigSourceOrdinal() <= OWN_DEFAULTS) {
                System.setProperty(name, value);
            }
        });
    }

    public void checkPortIsFree() throws CommandFailedException {
        try {
            Ports.tryOut(host, port);
        } catch (IOException e) {
            throw new CommandFailedException("port " + port + " on " + host + " can't be used (" + e.getMessage()
                    + "). Stop what listens there, or name another port in QUARKUS_HTTP_PORT.");
        }
    }
}
