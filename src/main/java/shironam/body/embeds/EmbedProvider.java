package shironam.body.embeds;

/** Whose content a body can embed, each by an address that is known to show it in a frame. */
public enum EmbedProvider {
    YOUTUBE,
    FACEBOOK,
    X,
    INSTAGRAM,
    TIKTOK,
    VIMEO,
    SOUNDCLOUD,
    GOOGLE_MAPS,
    DATAWRAPPER,
    FLOURISH
}
