package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Streams of live stories. */
@ConfigMapping(prefix = "shironam.live")
public interface LiveSettings {
    @Setting(
            value = "How many browsers may listen to live stories on this node; each holds a connection (and a file"
                    + " descriptor). Others look at the page once a minute.",
            most = 1_000_000)
    @WithDefault("10000")
    int readers();

    /** Proxies and phones take for dead what says nothing for long. */
    @Setting("How often a silent stream says that it is alive: oftener than a proxy in front gives up.")
    @WithDefault("20s")
    Duration heartbeat();
}
