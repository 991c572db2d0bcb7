package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The folder of everything that must stay. */
@ConfigMapping(prefix = "shironam.data")
public interface DataSettings {
    @Setting(
            value = "The folder of pictures, the session key, the embedded database and your own `card-layouts`.",
            kind = SettingKind.FOLDER,
            formerly = "shironam.data-dir")
    @WithDefault("data")
    Path dir();
}
