package shironam.story.outbox;

import java.util.Locale;

/** A way by which people hear when they are not at the desk. */
public enum Channel {
    MAIL,
    /** A webhook of Telegram, Slack or Mattermost. */
    CHAT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
