package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of everything that must stay. */
@ConfigMapping(prefix = "shironam.data")
public interface DataSettings {
    @Setting(
            value = "The folder of pictures, the session key, the embedded database and your own `card-layouts`.",
            kind = SettingKind.FOLDER,
            formerly = "shironam.data-dir")
    @WithDefault("data")
    Path dir();

    @Setting(
            value =
                    "A folder in which the programs of the embedded PostgreSQL are unpacked once and from which they are copied to"
                            + " each data folder; the launcher names one. Left out, they are unpacked for each.",
            kind = SettingKind.FOLDER)
    Optional<Path> programs();
}
