package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The log. */
@ConfigMapping(prefix = "shironam.log")
public interface LogSettings {
    /** Whether each request has a line, and whether it names an address. */
    enum Access {
        OFF,
        ON,
        ADDRESSES
    }

    /** What an event looks like. */
    enum Format {
        TEXT,
        JSON
    }

    @Setting(
            value =
                    "A line for each request: `on` without anything of who asks, `addresses` with their address in front.",
            formerly = "shironam.access-log")
    @WithDefault("off")
    Access access();

    @Setting(value = "`json`: a line of JSON for each event.", formerly = "log.format")
    @WithDefault("text")
    Format format();
}
