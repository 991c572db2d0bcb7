package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What other sites show in texts. */
@ConfigMapping(prefix = "shironam.embeds")
public interface EmbedSettings {
    @Setting(
            "Whether the server asks the sites that an admin allows (`/desk/embed-sites`) for title and poster of what an"
                    + " editor embeds. Else editors write them.")
    @WithDefault("false")
    boolean fetch();
}
