package shironam.settings;

import static shironam.settings.SettingRule.each;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Kinds of values that have more rules than their Java type. */
public enum SettingKind {
    /** Numbers in their bounds, times, yes or no, one of an enum. */
    BY_TYPE(value -> true, ""),
    TEXT(value -> true, "a text"),
    FOLDER(value -> !value.contains("\0"), "a folder"),
    SITE(
            value -> SettingRule.isWebAddress(value) && !value.matches(".*[?#].*"),
            "an address that begins with https:// or http://, as https://paper.example"),
    WEB_ADDRESS(SettingRule::isWebAddress, SITE.rule.right()),
    WEB_ADDRESSES(each(SettingRule::isWebAddress), SITE.rule.right() + ", or several with commas"),
    CONTACT(
            value -> value.strip().matches("(?:mailto:)?[^\\s@]+@[^\\s@]+|https:\\S+|tel:\\S+"),
            "a mail address, or an address that begins with https:"),
    HEADER(value -> value.matches("[!#-'*+.^-z|~0-9A-Z-]+:.*\\S.*"), "«Name: value»"),
    KEY(value -> value.length() >= 32, "32 or more random characters; left out, one is made in the data folder"),
    HOST(SettingRule::isHost, "an address of this machine, as 127.0.0.1"),
    NETWORKS(each(SettingRule::isNetwork), "addresses or networks, as 10.0.0.0/8"),
    TIME_OF_DAY(value -> value.matches("(?:[01]\\d|2[0-3]):[0-5]\\d"), "a time of day, as 03:30"),
    SIZE(SettingRule::isMemory, "a size, as 25M"),
    JDBC_URL(
            value -> value.startsWith("jdbc:postgresql:"),
            "the address of a PostgreSQL, as jdbc:postgresql://localhost:5432/shironam"),
    LOG_LEVEL(
            value -> Set.of("OFF", "FATAL", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL")
                    .contains(value.toUpperCase(Locale.ROOT)),
            "one of ERROR, WARN, INFO, DEBUG");

    final SettingRule rule;

    SettingKind(Predicate<String> isRight, String right) {
        rule = new SettingRule(isRight, right);
    }

    /** What the type of a method says, unless its annotation says more. */
    static SettingRule ruleOf(Setting setting, Type type) {
        if (setting.kind() != BY_TYPE) {
            return setting.kind().rule;
        }
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            return ruleOf(setting, optional.getActualTypeArguments()[0]);
        }
        if (type == boolean.class) {
            return SettingRule.yesOrNo();
        }
        if (type == Duration.class) {
            return SettingRule.duration();
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return SettingRule.number(setting.least(), setting.most());
        }
        if (type instanceof Class<?> choices && choices.isEnum()) {
            return SettingRule.choice(choices.getEnumConstants());
        }
        throw new IllegalStateException("which values are right for a " + type + "? Name a kind.");
    }
}
