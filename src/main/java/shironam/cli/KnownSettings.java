package shironam.cli;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The settings that README.md names: all of ours, and those of Quarkus that an operator needs. */
final class KnownSettings {
    private static final int HIGHEST_PORT = 65_535;
    private static final int SHORTEST_KEY = 32;
    private static final int MOST_PROXIES = 16;
    private static final int MOST_BITS = 128;
    private static final int MOST_BACKUPS = 10_000;
    private static final Set<String> YES_OR_NO = Set.of("true", "false", "yes", "no", "on", "off", "1", "0");
    private static final Set<String> LEVELS = Set.of("OFF", "FATAL", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL");

    /** The port and the host may be followed by a path. */
    private static final String WEB_ADDRESS = "(?i)https?://[^\\s/?#@:]+(?::\\d{1,5})?(?:/\\S*)?";

    private static final String ONE_ADDRESS =
            "an address that begins with https:// or http://, as https://paper.example";

    /** What the launcher reads, or tells the application itself. */
    static final Set<String> OF_THE_LAUNCHER = Set.of("SHIRONAM_JAVA_HOME", "SHIRONAM_JAVA_OPTS");

    static final Set<String> TOLD_BY_THE_LAUNCHER = Set.of("shironam.terminal", "shironam.trace");

    static final List<Setting> ALL = List.of(
            port("quarkus.http.port"),
            host("quarkus.http.host"),
            port("quarkus.management.port"),
            host("quarkus.management.host"),
            yesOrNo("quarkus.http.proxy.proxy-address-forwarding"),
            Setting.of("quarkus.http.limits.max-body-size", KnownSettings::isMemory, "a size, as 25M"),
            Setting.of(
                            "quarkus.datasource.jdbc.url",
                            value -> value.startsWith("jdbc:postgresql:"),
                            "the address of a PostgreSQL, as jdbc:postgresql://localhost:5432/shironam")
                    .orEmpty(),
            number("quarkus.datasource.jdbc.max-size", 1),
            duration("quarkus.datasource.jdbc.acquisition-timeout"),
            number("quarkus.thread-pool.max-threads", 1),
            duration("quarkus.shutdown.timeout"),
            Setting.of(
                    "quarkus.log.level",
                    value -> LEVELS.contains(value.toUpperCase(Locale.ROOT)),
                    "one of ERROR, WARN, INFO, DEBUG"),
            choice("log.format", "text", "json"),
            webAddress("quarkus.otel.exporter.otlp.endpoint").orEmpty(),
            webAddress("otel.exporter.otlp.endpoint").orEmpty(),
            Setting.of("shironam.data-dir", value -> !value.contains("\0"), "a folder"),
            Setting.of(
                    "shironam.site-url",
                    value -> value.matches(WEB_ADDRESS) && !value.matches(".*[?#].*"),
                    ONE_ADDRESS),
            Setting.of("shironam.site.name", value -> true, "the paper's name"),
            Setting.of("shironam.site.tagline", value -> true, "the line under the paper's name"),
            Setting.of(
                            "shironam.session-key",
                            value -> value.length() >= SHORTEST_KEY,
                            SHORTEST_KEY + " or more random characters; left out, one is made in the data folder")
                    .orEmpty()
                    .hidden(),
            number("shironam.proxies", 0, MOST_PROXIES).orEmpty(),
            Setting.of(
                            "shironam.proxy-addresses",
                            each(KnownSettings::isNetwork),
                            "addresses or networks, as 10.0.0.0/8")
                    .orEmpty(),
            number("shironam.delivery.memory", 0),
            number("shironam.site.fragments", 0),
            Setting.of("shironam.hubs", each(hub -> hub.matches(WEB_ADDRESS)), ONE_ADDRESS + ", or several with commas")
                    .orEmpty(),
            choice("shironam.feeds", "full", "summary"),
            yesOrNo("shironam.offline"),
            Setting.of(
                            "shironam.security-contact",
                            value -> value.strip().matches("(?:mailto:)?[^\\s@]+@[^\\s@]+|https:\\S+|tel:\\S+"),
                            "a mail address, or an address that begins with https:")
                    .orEmpty(),
            webAddress("shironam.purge").orEmpty(),
            Setting.of(
                            "shironam.purge-header",
                            value -> value.matches("[!#-'*+.^-z|~0-9A-Z-]+:.*\\S.*"),
                            "«Name: value»")
                    .orEmpty()
                    .hidden(),
            number("shironam.live.readers", 0),
            duration("shironam.live.heartbeat"),
            duration("shironam.import.patience"),
            choice("shironam.access-log", "off", "on", "addresses"),
            Setting.of("shironam.backup.folder", value -> !value.contains("\0"), "a folder")
                    .orEmpty(),
            Setting.of(
                            "shironam.backup.at",
                            value -> value.matches("(?:[01]\\d|2[0-3]):[0-5]\\d"),
                            "a time of day, as 03:30")
                    .orEmpty(),
            number("shironam.backup.keep", 1, MOST_BACKUPS));

    private KnownSettings() {}

    static Optional<Setting> named(String name) {
        return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    private static Setting port(String name) {
        return number(name, 0, HIGHEST_PORT);
    }

    private static Setting host(String name) {
        return Setting.of(name, KnownSettings::isHost, "an address of this machine, as 127.0.0.1");
    }

    private static Setting number(String name, long least) {
        return Setting.of(
                name, value -> isBetween(least, Long.MAX_VALUE, value), "a whole number from " + least + " on");
    }

    private static Setting number(String name, long least, long most) {
        return Setting.of(name, value -> isBetween(least, most, value), "a whole number from " + least + " to " + most);
    }

    private static Setting duration(String name) {
        return Setting.of(name, KnownSettings::isDuration, "a time, as 500ms, 20s or 5m");
    }

    private static Setting yesOrNo(String name) {
        return Setting.of(name, value -> YES_OR_NO.contains(value.toLowerCase(Locale.ROOT)), "true or false");
    }

    private static Setting choice(String name, String... choices) {
        return Setting.of(
                name,
                value -> Arrays.stream(choices).anyMatch(value::equalsIgnoreCase),
                "one of " + String.join(", ", choices));
    }

    private static Setting webAddress(String name) {
        return Setting.of(name, value -> value.matches(WEB_ADDRESS), ONE_ADDRESS);
    }

    private static Predicate<String> each(Predicate<String> isRight) {
        return value -> Arrays.stream(value.split(",")).map(String::strip).allMatch(isRight);
    }

    private static boolean isBetween(long least, long most, String value) {
        return converts(value, Long::valueOf)
                .filter(n -> n >= least && n <= most)
                .isPresent();
    }

    private static boolean isDuration(String value) {
        return converts(value, DurationConverter::parseDuration)
                .filter(time -> time.compareTo(Duration.ZERO) > 0)
                .isPresent();
    }

    private static boolean isMemory(String value) {
        return converts(value, new MemorySizeConverter()::convert).isPresent();
    }

    private static boolean isHost(String value) {
        try {
            return InetAddress.getByName(value) != null;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean isNetwork(String value) {
        String[] parts = value.split("/", 2);
        return isHost(parts[0]) && (parts.length == 1 || isBetween(0, MOST_BITS, parts[1]));
    }

    private static <T> Optional<T> converts(String value, Function<String, T> read) {
        try {
            return Optional.ofNullable(read.apply(value));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }
}
