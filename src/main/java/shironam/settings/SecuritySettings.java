package shironam.settings;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Whom to tell of a weakness. */
@ConfigMapping(prefix = "shironam.security")
public interface SecuritySettings {
    @Setting(
            value =
                    "Whom to tell of a weakness of the site (a mail address, or an address on the web); without it there"
                            + " is no `security.txt`.",
            kind = SettingKind.CONTACT,
            formerly = "shironam.security-contact")
    Optional<String> contact();
}
