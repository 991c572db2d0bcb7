package shironam.settings;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Sessions of the desk. */
@ConfigMapping(prefix = "shironam.session")
public interface SessionSettings {
    @Setting(
            value =
                    "Signs sessions and links. Left out, one is made once in the data folder; several nodes need the same.",
            kind = SettingKind.KEY,
            secret = true,
            formerly = "shironam.session-key")
    Optional<String> key();
}
