package shironam.settings;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** How people hear of their notices outside of the desk. */
@ConfigMapping(prefix = "shironam.notices")
public interface NoticeSettings {
    @Setting(
            value =
                    "Hosts of your own network that webhooks of notices may lead to, separated by commas, as a Mattermost of"
                            + " the house: `chat.internal`. Without it only hosts of the public network.",
            kind = SettingKind.TEXT)
    Optional<List<String>> hosts();
}
