package shironam.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shironam.identity.network.ForwardingConfig;

/** Settings are read by the names that they have now and by those that they had, from files and the environment. */
class RenamedSettingsTest {
    private static final int ENVIRONMENT = 300;
    private static final int CONFIG_FILE = 260;

    @Test
    void everySettingHasAUsableDefault() {
        SmallRyeConfig config = config(Map.of(), Map.of());

        assertEquals(
                Optional.empty(), config.getConfigMapping(SiteSettings.class).url());
        assertEquals("শিরোনাম", config.getConfigMapping(SiteSettings.class).name());
        assertEquals(
                Path.of("data"), config.getConfigMapping(DataSettings.class).dir());
        assertEquals(
                FeedSettings.Content.FULL,
                config.getConfigMapping(FeedSettings.class).content());
        assertEquals(
                Optional.empty(), config.getConfigMapping(FeedSettings.class).hubs());
        assertEquals(
                Optional.empty(), config.getConfigMapping(ProxySettings.class).count());
        assertEquals(
                Duration.ofSeconds(20),
                config.getConfigMapping(LiveSettings.class).heartbeat());
        assertEquals(14, config.getConfigMapping(BackupSettings.class).keep());
        assertEquals(
                LogSettings.Access.OFF,
                config.getConfigMapping(LogSettings.class).access());
    }

    @Test
    void theEnvironmentHasBothNames() {
        understands(config(
                Map.of(
                        "SHIRONAM_PROXIES", "2",
                        "SHIRONAM_HUBS", "https://a.example/,https://b.example/",
                        "SHIRONAM_FEEDS", "SUMMARY",
                        "SHIRONAM_OFFLINE", "no",
                        "SHIRONAM_PURGE", "https://cache.example/",
                        "SHIRONAM_ACCESS_LOG", "addresses",
                        "LOG_FORMAT", "json",
                        "SHIRONAM_SITE_URL", "https://paper.example",
                        "SHIRONAM_DATA_DIR", "/srv/data"),
                Map.of()));
        understands(config(
                Map.of(
                        "SHIRONAM_PROXY_COUNT", "2",
                        "SHIRONAM_FEEDS_HUBS", "https://a.example/,https://b.example/",
                        "SHIRONAM_FEEDS_CONTENT", "Summary",
                        "SHIRONAM_SITE_OFFLINE", "false",
                        "SHIRONAM_PURGE_URL", "https://cache.example/",
                        "SHIRONAM_LOG_ACCESS", "ADDRESSES",
                        "SHIRONAM_LOG_FORMAT", "JSON",
                        "SHIRONAM_SITE_URL", "https://paper.example",
                        "SHIRONAM_DATA_DIR", "/srv/data"),
                Map.of()));
    }

    @Test
    void aFileHasBothNames() {
        Map<String, String> present = Map.of(
                "shironam.proxy.count", "2",
                "shironam.feeds.hubs", "https://a.example/,https://b.example/",
                "shironam.feeds.content", "summary",
                "shironam.site.offline", "off",
                "shironam.purge.url", "https://cache.example/",
                "shironam.log.access", "addresses",
                "shironam.log.format", "json",
                "shironam.site.url", "https://paper.example",
                "shironam.data.dir", "/srv/data");
        Map<String, String> former = new HashMap<>();
        present.forEach((name, value) ->
                former.put(KnownSettings.named(name).orElseThrow().formerly(), value));

        understands(config(Map.of(), present));
        understands(config(Map.of(), former));
    }

    private static void understands(SmallRyeConfig config) {
        SiteSettings site = config.getConfigMapping(SiteSettings.class);
        assertEquals(Optional.of("https://paper.example"), site.url());
        assertEquals(false, site.offline());
        assertEquals(
                Path.of("/srv/data"),
                config.getConfigMapping(DataSettings.class).dir());
        assertEquals(
                Optional.of(2), config.getConfigMapping(ProxySettings.class).count());
        FeedSettings feeds = config.getConfigMapping(FeedSettings.class);
        assertEquals(FeedSettings.Content.SUMMARY, feeds.content());
        assertEquals(Optional.of(List.of("https://a.example/", "https://b.example/")), feeds.hubs());
        PurgeSettings purge = config.getConfigMapping(PurgeSettings.class);
        assertEquals(Optional.of("https://cache.example/"), purge.url());
        LogSettings log = config.getConfigMapping(LogSettings.class);
        assertEquals(LogSettings.Access.ADDRESSES, log.access());
        assertEquals(LogSettings.Format.JSON, log.format());
    }

    @Test
    void thePresentNameCountsUnlessTheEarlierOneRanksHigher() {
        Map<String, String> file = Map.of("shironam.site.url", "https://file.example");

        assertEquals(
                "https://file.example",
                siteIn(config(
                        Map.of(),
                        Map.of(
                                "shironam.site-url",
                                "https://old.example",
                                "shironam.site.url",
                                file.get("shironam.site.url")))));
        assertEquals("https://env.example", siteIn(config(Map.of("SHIRONAM_SITE_URL", "https://env.example"), file)));
        assertEquals(
                Optional.of(3),
                config(Map.of("SHIRONAM_PROXIES", "3"), Map.of("shironam.proxy.count", "1"))
                        .getConfigMapping(ProxySettings.class)
                        .count());
    }

    @Test
    void othersMayStillReferToAnEarlierName() {
        SmallRyeConfig config = config(
                Map.of(),
                Map.of("shironam.data.dir", "/srv/data", "shironam.backup.folder", "${shironam.data-dir}-copy"));

        assertEquals(
                Optional.of(Path.of("/srv/data-copy")),
                config.getConfigMapping(BackupSettings.class).folder());
    }

    @Test
    void aProxyOfAnEarlierInstallationIsOne() {
        assertEquals(
                Optional.of(1),
                config(Map.of("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true"), Map.of())
                        .getConfigMapping(ProxySettings.class)
                        .count());
        assertEquals(
                Optional.of(2),
                config(Map.of("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true", "SHIRONAM_PROXIES", "2"), Map.of())
                        .getConfigMapping(ProxySettings.class)
                        .count());
        assertNull(config(Map.of(), Map.of())
                .getConfigValue("shironam.proxy.count")
                .getValue());
    }

    private static String siteIn(SmallRyeConfig config) {
        return config.getConfigMapping(SiteSettings.class).url().orElseThrow();
    }

    private static SmallRyeConfig config(Map<String, String> environment, Map<String, String> file) {
        Map<String, String> properties = new HashMap<>(file);
        properties.put("quarkus.http.port", "8080");
        properties.put("smallrye.config.mapping.validate-unknown", "false");
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withInterceptors(new ForwardingConfig(), new RenamedSettings())
                .withSources(
                        new EnvConfigSource(environment, ENVIRONMENT),
                        new PropertiesConfigSource(properties, "config/application.properties", CONFIG_FILE));
        KnownSettings.MAPPINGS.forEach(builder::withMapping);
        return builder.build();
    }
}
