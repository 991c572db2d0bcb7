package shironam.settings;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings as they are, but for a few of them. */
public final class ChangedSettings {
    private ChangedSettings() {}

    /** @param values by the names of their methods */
    public static <T> T of(Class<T> type, T usual, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> values.containsKey(method.getName())
                        ? values.get(method.getName())
                        : method.invoke(usual, arguments)));
    }
}
