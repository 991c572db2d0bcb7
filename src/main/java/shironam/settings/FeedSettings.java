package shironam.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Feeds, and who hears that they have something new. */
@ConfigMapping(prefix = "shironam.feeds")
public interface FeedSettings {
    /** How much of a story a feed tells. */
    enum Content {
        FULL,
        SUMMARY
    }

    /** Whole texts unless the operator says otherwise: who reads by feed, often by ear or offline, is a reader as well. */
    @Setting(value = "How much feeds tell of a story.", formerly = "shironam.feeds")
    @WithDefault("full")
    Content content();

    @Setting(
            value = "WebSub hubs that hear of every publication, separated by commas.",
            kind = SettingKind.WEB_ADDRESSES,
            formerly = "shironam.hubs")
    Optional<List<String>> hubs();
}
