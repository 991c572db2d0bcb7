package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

/** The backup of every night. */
@ConfigMapping(prefix = "shironam.backup")
public interface BackupSettings {
    @Setting(
            value = "The folder where a [backup](../README.md#backup) is made every night; without it none is. A folder"
                    + " for this paper alone.",
            kind = SettingKind.FOLDER)
    Optional<Path> folder();

    @Setting(
            value = "When, by the paper's clock; empty where something else makes them, as cron does.",
            kind = SettingKind.TIME_OF_DAY)
    @WithDefault("03:30")
    Optional<LocalTime> at();

    @Setting(value = "How many of them stay.", least = 1, most = 10_000)
    @WithDefault("14")
    int keep();
}
