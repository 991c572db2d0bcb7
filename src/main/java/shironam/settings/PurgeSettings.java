package shironam.settings;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The cache in front that drops pages by {@code Surrogate-Key}. */
@ConfigMapping(prefix = "shironam.purge")
public interface PurgeSettings {
    @Setting(
            value = "An address of the cache in front that takes a POST with `Surrogate-Key` and drops those pages.",
            kind = SettingKind.WEB_ADDRESS,
            formerly = "shironam.purge")
    Optional<String> url();

    @Setting(
            value = "A header for that POST, `Name: value`.",
            kind = SettingKind.HEADER,
            secret = true,
            formerly = "shironam.purge-header")
    Optional<String> header();
}
