package shironam.settings;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.HashMap;
import java.util.Map;

/**
 * Earlier names of settings are understood, until 0.4: a value that was given under the earlier name counts unless a
 * source of the same rank has the present one. The check before the start tells of it. The interceptor runs after that of
 * expressions, so {@code ${shironam.data-dir}} is understood, too, and before that of profiles.
 */
@Priority(Priorities.LIBRARY + 270)
public class RenamedSettings implements ConfigSourceInterceptor {
    private static final Map<String, String> FORMER_BY_PRESENT = new HashMap<>();
    private static final Map<String, String> PRESENT_BY_FORMER = new HashMap<>();

    static {
        for (KnownSetting setting : KnownSettings.OURS) {
            if (!setting.formerly().isEmpty()) {
                FORMER_BY_PRESENT.put(setting.name(), setting.formerly());
                PRESENT_BY_FORMER.put(setting.formerly(), setting.name());
            }
        }
    }

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        String former = FORMER_BY_PRESENT.get(name);
        if (former != null) {
            ConfigValue before = context.proceed(former);
            return before != null && (value == null || ranksHigher(before, value)) ? before.withName(name) : value;
        }
        String present = PRESENT_BY_FORMER.get(name);
        return value == null && present != null ? context.proceed(present) : value; // other settings may refer to it
    }

    private static boolean ranksHigher(ConfigValue one, ConfigValue other) {
        return one.getConfigSourceOrdinal() > other.getConfigSourceOrdinal();
    }
}
