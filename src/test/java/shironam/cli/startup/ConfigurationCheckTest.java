package shironam.cli.startup;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.cli.environment.CommandFailedException;
import shironam.settings.KnownSetting;
import shironam.settings.KnownSettings;

/** Every setting is looked at before anything starts, and every mistake is said at once. */
class ConfigurationCheckTest {
    private static final int ENVIRONMENT = 300;
    private static final int CONFIG_FILE = 260;

    @Test
    void allMistakesAreSaidAtOnceWithTheVariableItsValueAndWhatWouldBeRight() {
        String said = mistakesIn(Map.of(
                "SHIRONAM_SITE_URL", "paper.example",
                "SHIRONAM_SESSION_KEY", "too short",
                "SHIRONAM_LIVE_READERS", "banana",
                "QUARKUS_HTTP_PORT", "80800",
                "SHIRONAM_SITE_OFLINE", "false"));

        assertEquals("""
                the configuration can't be used:
                  QUARKUS_HTTP_PORT is «80800»; it has to be a whole number from 0 to 65535.
                  SHIRONAM_SITE_URL is «paper.example»; it has to be an address that begins with https:// or http://, as https://paper.example.
                  SHIRONAM_SESSION_KEY is a secret of 9 characters; it has to be 32 or more random characters; left out, one is made in the data folder.
                  SHIRONAM_LIVE_READERS is «banana»; it has to be a whole number from 0 to 1000000.
                  there is no setting SHIRONAM_SITE_OFLINE; the nearest is SHIRONAM_SITE_OFFLINE.""", said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHIRONAM_SITE_URL | //paper.example",
                "SHIRONAM_SITE_URL | ftp://paper.example",
                "SHIRONAM_SITE_URL | https://",
                "SHIRONAM_SITE_URL | https:paper.example",
                "SHIRONAM_SITE_URL | https://paper.example/?a=1",
                "SHIRONAM_SITE_URL | https://paper example",
                "SHIRONAM_SITE_URL | ''",
                "SHIRONAM_DELIVERY_MEMORY | banana",
                "SHIRONAM_DELIVERY_MEMORY | 128M",
                "SHIRONAM_DELIVERY_MEMORY | -1",
                "SHIRONAM_SITE_FRAGMENTS | 8e6",
                "SHIRONAM_FEEDS_HUBS | https://hub.example, hub2.example",
                "SHIRONAM_FEEDS_CONTENT | banana",
                "SHIRONAM_SITE_OFFLINE | banana",
                "SHIRONAM_SECURITY_CONTACT | banana",
                "SHIRONAM_PURGE_URL | localhost:6081",
                "SHIRONAM_PURGE_HEADER | banana",
                "SHIRONAM_LIVE_READERS | many",
                "SHIRONAM_LIVE_READERS | 99999999999999999999",
                "SHIRONAM_LIVE_HEARTBEAT | banana",
                "SHIRONAM_LIVE_HEARTBEAT | 0s",
                "SHIRONAM_LIVE_HEARTBEAT | -5s",
                "SHIRONAM_PROXY_COUNT | banana",
                "SHIRONAM_PROXY_COUNT | 17",
                "SHIRONAM_PROXY_ADDRESSES | 10.0.0.0/300",
                "SHIRONAM_LOG_ACCESS | banana",
                "SHIRONAM_BACKUP_AT | 24:00",
                "SHIRONAM_BACKUP_AT | half past three",
                "SHIRONAM_BACKUP_KEEP | 0",
                "SHIRONAM_LOG_FORMAT | xml",
                "OTEL_EXPORTER_OTLP_ENDPOINT | collector:4317",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT | collector",
                "QUARKUS_HTTP_PORT | banana",
                "QUARKUS_HTTP_PORT | -1",
                "QUARKUS_HTTP_HOST | 999.0.0.1",
                "QUARKUS_MANAGEMENT_PORT | 70000",
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING | banana",
                "QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE | banana",
                "QUARKUS_DATASOURCE_JDBC_URL | postgresql://localhost/shironam",
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE | 0",
                "QUARKUS_THREAD_POOL_MAX_THREADS | lots",
                "QUARKUS_LOG_LEVEL | LOUD",
            })
    void aValueThatCanNotBeRightIsNamed(String variable, String value) {
        String said = mistakesIn(Map.of(variable, value));

        assertTrue(
                said.contains(variable + " is " + (value.isEmpty() ? "empty" : "«" + value + "»"))
                        || said.contains(variable + " is a secret of "),
                said);
        assertTrue(said.contains("; it has to be "), said);
    }

    @Test
    void valuesThatAreRightPass() {
        assertDoesNotThrow(() -> check(config(
                Map.ofEntries(
                        Map.entry("SHIRONAM_SITE_URL", "https://শিরোনাম.বাংলা/"),
                        Map.entry("SHIRONAM_SESSION_KEY", "0123456789abcdef0123456789abcdef"),
                        Map.entry("SHIRONAM_DELIVERY_MEMORY", "0"),
                        Map.entry("SHIRONAM_FEEDS_HUBS", "https://a.example/hub,http://b.example:81/"),
                        Map.entry("SHIRONAM_FEEDS_CONTENT", "SUMMARY"),
                        Map.entry("SHIRONAM_SITE_OFFLINE", "no"),
                        Map.entry("SHIRONAM_SECURITY_CONTACT", "desk@paper.example"),
                        Map.entry("SHIRONAM_PURGE_URL", ""),
                        Map.entry("SHIRONAM_PURGE_HEADER", "X-Key: s3cret"),
                        Map.entry("SHIRONAM_LIVE_HEARTBEAT", "PT15S"),
                        Map.entry("SHIRONAM_PROXY_ADDRESSES", "10.0.0.0/8, ::1"),
                        Map.entry("SHIRONAM_JAVA_OPTS", "-Xmx512m"),
                        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                        Map.entry("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "30M"),
                        Map.entry("QUARKUS_LOG_LEVEL", "debug"),
                        Map.entry("SHIRONAM_LOG_FORMAT", "json")),
                Map.of())));
    }

    @Test
    void aSecretIsNotShown() {
        String said = mistakesIn(Map.of("SHIRONAM_SESSION_KEY", "hush-hush", "SHIRONAM_PURGE_HEADER", "hush-hush"));

        assertFalse(said.contains("hush"), said);

        said = mistakesIn(
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "postgres://paper:hush-hush@db/paper?sslpassword=hush"));
        assertFalse(said.contains("hush"), said);
        assertTrue(said.contains("@db/paper"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:1/paper?user=paper&password=hush-hush",
                "jdbc:postgresql://127.0.0.1:1/paper?password=hush%40hush&user=a@b",
                "jdbc:postgresql://paper:hush@hush@127.0.0.1/paper",
                "jdbc:postgresql://paper:hush/hush@127.0.0.1/paper"
            })
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword(String url) {
        StartupSettings settings = new StartupSettings(
                Path.of("data"), null, Optional.of(url), Optional.empty(), Optional.of("hush"), "", 0, null, null);

        String said = assertThrows(CommandFailedException.class, settings::checkDatabaseAnswers)
                .getMessage();

        assertFalse(said.contains("hush"), said);
        assertTrue(said.contains("127.0.0.1"), said);
        assertTrue(said.contains("QUARKUS_DATASOURCE_JDBC_URL"), said);
    }

    @Test
    void aConfigurationFileIsLookedAtToo() {
        String said = mistakesIn(Map.of(), Map.of("shironam.feeds.content", "some", "shironam.live.reeders", "5"));

        assertTrue(
                said.contains(
                        "shironam.feeds.content in config/application.properties is «some»; it has to be one of full,"),
                said);
        assertTrue(
                said.contains("there is no setting shironam.live.reeders; the nearest is shironam.live.readers."),
                said);
    }

    @Test
    void whatTheReadmeNamesIsKnown() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Pattern.compile("\\bSHIRONAM_[A-Z_]+").matcher(readme).results().forEach(found -> {
            String variable = found.group();
            assertTrue(
                    Stream.concat(KnownSettings.OURS.stream(), KnownSettings.OF_THE_LAUNCHER.stream())
                            .anyMatch(setting -> setting.variable().equals(variable)),
                    variable);
        });
    }

    /** It has the whole table, for who reads no English. */
    @Test
    void theReadmeInBengaliNamesEverySetting() throws IOException {
        String readme = Files.readString(Path.of("README.bn.md"));
        assertEquals(
                List.of(),
                KnownSettings.OURS.stream()
                        .map(KnownSetting::variable)
                        .filter(variable -> !readme.contains("`" + variable + "`"))
                        .toList());
    }

    @Test
    void anEarlierNameIsUnderstoodAndThePresentOneTold() {
        SmallRyeConfig environment = config(
                Map.of("SHIRONAM_PURGE", "https://cache.example/", "SHIRONAM_SESSION_KEY", "k".repeat(32)), Map.of());
        assertDoesNotThrow(() -> check(environment));
        assertEquals(
                List.of("SHIRONAM_PURGE is now called SHIRONAM_PURGE_URL."
                        + " The earlier name is understood until Shironam 0.4: use the new one."),
                new ConfigurationCheck(environment, Map.of()).formerNames());

        SmallRyeConfig file = config(Map.of(), Map.of("shironam.site-url", "https://paper.example"));
        assertDoesNotThrow(() -> check(file));
        assertEquals(
                List.of("shironam.site-url in config/application.properties is now called"
                        + " shironam.site.url in config/application.properties."
                        + " The earlier name is understood until Shironam 0.4: use the new one."),
                new ConfigurationCheck(file, Map.of()).formerNames());
    }

    @Test
    void aWrongValueUnderAnEarlierNameIsToldByThatName() {
        assertTrue(mistakesIn(Map.of("SHIRONAM_HUBS", "hub"))
                .contains("\n  SHIRONAM_HUBS is «hub»; it has to be an address"));
        assertEquals(
                1,
                mistakesIn(Map.of("SHIRONAM_SITE_URL", "paper.example"))
                        .lines()
                        .skip(1)
                        .count(),
                "one variable for both names is said once");
    }

    private static String mistakesIn(Map<String, String> environment) {
        return mistakesIn(environment, Map.of());
    }

    private static String mistakesIn(Map<String, String> environment, Map<String, String> file) {
        return assertThrows(CommandFailedException.class, () -> check(config(environment, file)))
                .getMessage();
    }

    private static void check(SmallRyeConfig config) throws CommandFailedException {
        Map<String, String> environment = new TreeMap<>();
        config.getConfigSources().forEach(source -> {
            if (source instanceof EnvConfigSource) {
                source.getPropertyNames().forEach(name -> environment.put(name, source.getValue(name)));
            }
        });
        ConfigurationCheck.check(config, environment);
    }

    private static SmallRyeConfig config(Map<String, String> environment, Map<String, String> file) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                        new EnvConfigSource(environment, ENVIRONMENT),
                        new PropertiesConfigSource(
                                file, "PropertiesConfigSource[source=config/application.properties]", CONFIG_FILE))
                .build();
    }
}
