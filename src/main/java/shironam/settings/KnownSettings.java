package shironam.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All settings that docs/settings.md names: ours, and those of Quarkus and of the launcher that an operator needs. */
public final class KnownSettings {
    private static final SettingRule PORT = SettingRule.number(0, 65_535);

    public static final List<Class<?>> MAPPINGS = List.of(
            SiteSettings.class,
            DataSettings.class,
            StorageSettings.class,
            SessionSettings.class,
            ProxySettings.class,
            FeedSettings.class,
            PurgeSettings.class,
            DeliverySettings.class,
            LiveSettings.class,
            EmbedSettings.class,
            ImportSettings.class,
            BackupSettings.class,
            SecuritySettings.class,
            NoticeSettings.class,
            LogSettings.class);

    public static final List<KnownSetting> OURS = MAPPINGS.stream()
            .flatMap(mapping -> KnownSetting.in(mapping).stream())
            .toList();

    public static final List<KnownSetting> OF_QUARKUS = List.of(
            KnownSetting.of("quarkus.http.port", PORT, "8080", "Where the server listens."),
            KnownSetting.of(
                    "quarkus.http.host",
                    SettingKind.HOST.rule,
                    "0.0.0.0",
                    "The address that it listens on: `127.0.0.1` behind a proxy on the same machine."),
            KnownSetting.of(
                    "quarkus.http.limits.max-body-size",
                    SettingKind.SIZE.rule,
                    "52M",
                    "How large a request may be. A picture may have 20 MB, a film or sound 48 MB."),
            KnownSetting.of(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    SettingRule.yesOrNo(),
                    "",
                    "Of earlier installations: `true` means `SHIRONAM_PROXY_COUNT=1`."),
            KnownSetting.of(
                            "quarkus.datasource.jdbc.url",
                            SettingKind.JDBC_URL.rule,
                            "",
                            "A PostgreSQL of your own; nothing embedded is started then.")
                    .orEmpty(),
            KnownSetting.of("quarkus.datasource.username", SettingKind.TEXT.rule, "", "The user of that PostgreSQL.")
                    .orEmpty(),
            KnownSetting.of("quarkus.datasource.password", SettingKind.TEXT.rule, "", "The password of that user.")
                    .orEmpty(),
            KnownSetting.of(
                    "quarkus.datasource.jdbc.max-size",
                    SettingRule.number(1, Long.MAX_VALUE),
                    "",
                    "How many connections to the database are open at most; left out, it follows the machine's"
                            + " processors."),
            KnownSetting.of(
                    "quarkus.datasource.jdbc.acquisition-timeout",
                    SettingRule.duration(),
                    "3S",
                    "How long a request waits for a connection to the database."),
            KnownSetting.of(
                    "quarkus.thread-pool.max-threads",
                    SettingRule.number(1, Long.MAX_VALUE),
                    "",
                    "How many threads answer requests at most; left out, it follows the machine's processors."),
            KnownSetting.of(
                    "quarkus.shutdown.timeout",
                    SettingRule.duration(),
                    "8S",
                    "How long a server that is told to stop finishes its requests."),
            KnownSetting.of(
                    "quarkus.mailer.host",
                    SettingKind.TEXT.rule,
                    "localhost",
                    "The server that takes the paper's [mail](../README.md#mail-and-chats)."),
            KnownSetting.of(
                    "quarkus.mailer.port", PORT, "", "Its port; left out, 25, or 465 with TLS from the beginning."),
            KnownSetting.of(
                            "quarkus.mailer.from",
                            SettingKind.TEXT.rule,
                            "",
                            "The address that mails come from; without it none is sent.")
                    .orEmpty(),
            KnownSetting.of("quarkus.mailer.username", SettingKind.TEXT.rule, "", "The user of the mail server.")
                    .orEmpty(),
            KnownSetting.of("quarkus.mailer.password", SettingKind.TEXT.rule, "", "The password of that user.")
                    .orEmpty(),
            KnownSetting.of(
                    "quarkus.mailer.tls",
                    SettingRule.yesOrNo(),
                    "false",
                    "Whether the connection is encrypted from the beginning; else it is from `STARTTLS` on, where the server"
                            + " can."),
            KnownSetting.of("quarkus.log.level", SettingKind.LOG_LEVEL.rule, "INFO", "How much is logged."),
            KnownSetting.of(
                    "quarkus.management.port",
                    PORT,
                    "9000",
                    "Where [metrics](../README.md#what-operators-see) are, for Prometheus: never open it to the world."),
            KnownSetting.of(
                    "quarkus.management.host",
                    SettingKind.HOST.rule,
                    "127.0.0.1",
                    "The address that the port of the metrics listens on."),
            KnownSetting.of(
                            "otel.exporter.otlp.endpoint",
                            SettingKind.WEB_ADDRESS.rule,
                            "",
                            "Where traces are sent to, by OTLP over gRPC; without it nothing is traced.")
                    .orEmpty(),
            KnownSetting.of(
                            "quarkus.otel.exporter.otlp.endpoint",
                            SettingKind.WEB_ADDRESS.rule,
                            "",
                            "The same by Quarkus' name.")
                    .orEmpty());

    /** Only the launcher reads them, from the environment. */
    public static final List<KnownSetting> OF_THE_LAUNCHER = List.of(
            KnownSetting.of(
                    "shironam.java.opts",
                    SettingKind.TEXT.rule,
                    "",
                    "Options for the Java process, as `-Xmx512m`. Only as an environment variable."),
            KnownSetting.of(
                    "shironam.java.home",
                    SettingKind.FOLDER.rule,
                    "",
                    "The JDK to run with; left out, the newest one that is found. Only as an environment variable."));

    /** Told by the launcher to the application. */
    public static final Set<String> TOLD_BY_THE_LAUNCHER = Set.of("shironam.terminal", "shironam.trace");

    private KnownSettings() {}

    /** Those that the application reads. */
    public static Stream<KnownSetting> all() {
        return Stream.concat(OF_QUARKUS.stream(), OURS.stream());
    }

    /** The one of this name, in this version or formerly. */
    public static Optional<KnownSetting> named(String name) {
        return all().filter(setting ->
                        setting.name().equals(name) || setting.formerly().equals(name))
                .findFirst();
    }
}
