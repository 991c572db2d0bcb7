package shironam.identity.network;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import jakarta.annotation.Priority;

/**
 * Quarkus' own reading of {@code X-Forwarded-*} and {@code Forwarded} stays off: it believes the first entry, which the
 * visitor writes, and lets the host and the scheme be written by them too. An installation that had switched it on has
 * one proxy, or says how many ({@link ClientAddresses}); the peers that it trusted stay the only ones that are believed.
 */
@Priority(Integer.MAX_VALUE)
public class ForwardingConfig implements ConfigSourceInterceptor {
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";
    private static final String PROXIES = "shironam.proxy.count";
    private static final String ADDRESSES = "shironam.proxy.addresses";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (name.equals(FORWARDING)) {
            return value == null ? null : value.withValue("false");
        }
        if (name.equals(PROXIES) && isMissing(value)) {
            ConfigValue before = context.proceed(FORWARDING);
            return before != null && "true".equalsIgnoreCase(before.getValue()) ? renamed(before, name, "1") : value;
        }
        if (name.equals(ADDRESSES) && isMissing(value)) {
            ConfigValue before = context.proceed(TRUSTED);
            return before == null ? value : renamed(before, name, before.getValue());
        }
        return value;
    }

    private static boolean isMissing(ConfigValue value) {
        return value == null || value.getValue() == null || value.getValue().isBlank();
    }

    private static ConfigValue renamed(ConfigValue before, String name, String value) {
        return before.withName(name).withValue(value);
    }
}
