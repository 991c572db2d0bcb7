package shironam.settings;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Proxies of the operator between readers and the application. */
@ConfigMapping(prefix = "shironam.proxy")
public interface ProxySettings {
    int MOST = 16;

    @Setting(
            value = "How many proxies of yours are between readers and the application: [Behind a"
                    + " proxy](../README.md#behind-a-proxy). Left out, none.",
            most = MOST,
            formerly = "shironam.proxies")
    Optional<Integer> count();

    @Setting(
            value =
                    "The addresses of the nearest proxy (`10.0.0.0/8,2001:db8::5`): connections from others are taken as"
                            + " they are. Needed where others than the proxy reach the port.",
            kind = SettingKind.NETWORKS,
            formerly = "shironam.proxy-addresses")
    Optional<List<String>> addresses();
}
