package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The readers' site. */
@ConfigMapping(prefix = "shironam.site")
public interface SiteSettings {
    /** Only {@code story.SiteAddress} reads it, which knows the port where there is none. */
    @Setting(
            value =
                    "The address that the world knows, without a slash at its end. It stands in canonical links and feeds;"
                            + " with `https:` the session cookie is sent over TLS only. Left out, `http://localhost` with the port.",
            kind = SettingKind.SITE,
            mayBeEmpty = false,
            formerly = "shironam.site-url")
    Optional<String> url();

    @Setting(value = "The paper's name, as long as an admin has set no other at the desk.", kind = SettingKind.TEXT)
    @WithDefault("শিরোনাম")
    String name();

    @Setting(
            value = "The line under the paper's name, as long as an admin has set no other at the desk.",
            kind = SettingKind.TEXT)
    @WithDefault("বাংলা সংবাদপত্র")
    String tagline();

    @Setting(
            value =
                    "Whether readers' browsers keep what was read for when there is no network. With `false` no page asks"
                            + " them to, and the next visit throws away what they kept.",
            formerly = "shironam.offline")
    @WithDefault("true")
    boolean offline();

    @Setting(
            "Characters of parts of pages that are remembered to put pages together of, and as many of whole pages of stories;"
                    + " `0` fills every template anew.")
    @WithDefault("8000000")
    long fragments();
}
