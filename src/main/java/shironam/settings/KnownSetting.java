package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A setting that an operator may give.
 *
 * @param name of the property
 * @param what it does, in Markdown
 * @param defaultValue or empty
 * @param mayBeEmpty whether an empty value means that there is none
 * @param secret whether its value must not be shown
 * @param formerly its name in earlier versions, or empty
 */
public record KnownSetting(
        String name,
        String what,
        SettingRule rule,
        String defaultValue,
        boolean mayBeEmpty,
        boolean secret,
        String formerly) {

    static KnownSetting of(String name, SettingRule rule, String defaultValue, String what) {
        return new KnownSetting(name, what, rule, defaultValue, false, false, "");
    }

    KnownSetting orEmpty() {
        return new KnownSetting(name, what, rule, defaultValue, true, secret, formerly);
    }

    /** Those of an interface, by their names. */
    static List<KnownSetting> in(Class<?> mapping) {
        String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
        return Arrays.stream(mapping.getMethods())
                .map(method -> of(prefix, method))
                .sorted((one, other) -> one.name.compareTo(other.name))
                .toList();
    }

    private static KnownSetting of(String prefix, Method method) {
        Setting setting = method.getAnnotation(Setting.class);
        WithDefault given = method.getAnnotation(WithDefault.class);
        return new KnownSetting(
                prefix + "." + method.getName(),
                setting.value(),
                SettingKind.ruleOf(setting, method.getGenericReturnType()),
                given == null ? "" : given.value(),
                method.getReturnType() == Optional.class && setting.mayBeEmpty(),
                setting.secret(),
                setting.formerly());
    }

    /** The environment variable for it, by MicroProfile Config's rule. */
    public String variable() {
        return variable(name);
    }

    public static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
