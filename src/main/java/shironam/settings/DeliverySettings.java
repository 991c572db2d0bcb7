package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The page cache. */
@ConfigMapping(prefix = "shironam.delivery")
public interface DeliverySettings {
    @Setting("Bytes for finished pages; `0` renders every request.")
    @WithDefault("134217728")
    long memory();
}
