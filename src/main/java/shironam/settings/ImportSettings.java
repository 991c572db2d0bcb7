package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The import. */
@ConfigMapping(prefix = "shironam.import")
public interface ImportSettings {
    @Setting("How long an import waits for a database that is away or does not answer.")
    @WithDefault("60s")
    Duration patience();
}
