package shironam.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which values are right for a setting.
 *
 * @param right what a right value is, as the end of the sentence "it has to be …"
 */
public record SettingRule(Predicate<String> isRight, String right) {
    private static final int MOST_BITS = 128;
    private static final Set<String> YES_OR_NO = Set.of("true", "false", "yes", "no", "on", "off", "1", "0");

    /** The port and the host may be followed by a path. */
    private static final String WEB_ADDRESS = "(?i)https?://[^\\s/?#@:]+(?::\\d{1,5})?(?:/\\S*)?";

    static SettingRule number(long least, long most) {
        String bounds = most == Long.MAX_VALUE ? least + " on" : least + " to " + most;
        return new SettingRule(value -> isBetween(least, most, value), "a whole number from " + bounds);
    }

    static SettingRule duration() {
        return new SettingRule(SettingRule::isDuration, "a time, as 500ms, 20s or 5m");
    }

    static SettingRule yesOrNo() {
        return new SettingRule(value -> YES_OR_NO.contains(value.toLowerCase(Locale.ROOT)), "true or false");
    }

    static SettingRule choice(Object... choices) {
        String[] words = Arrays.stream(choices)
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return new SettingRule(
                value -> Arrays.stream(words).anyMatch(value::equalsIgnoreCase), "one of " + String.join(", ", words));
    }

    static Predicate<String> each(Predicate<String> isRight) {
        return value -> Arrays.stream(value.split(",")).map(String::strip).allMatch(isRight);
    }

    static boolean isWebAddress(String value) {
        return value.matches(WEB_ADDRESS);
    }

    static boolean isMemory(String value) {
        return converts(value, new MemorySizeConverter()::convert).isPresent();
    }

    static boolean isHost(String value) {
        try {
            return InetAddress.getByName(value) != null;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    static boolean isNetwork(String value) {
        String[] parts = value.split("/", 2);
        return isHost(parts[0]) && (parts.length == 1 || isBetween(0, MOST_BITS, parts[1]));
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

    private static <T> Optional<T> converts(String value, Function<String, T> read) {
        try {
            return Optional.ofNullable(read.apply(value));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }
}
