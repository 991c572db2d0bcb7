package shironam.body.embeds;

/** What is embedded, by which its frame has its form. */
public enum EmbedShape {
    VIDEO,
    /** Higher than wide, as a phone is held. */
    VERTICAL_VIDEO,
    POST,
    AUDIO,
    MAP,
    CHART,
    /** A page of which nothing else is known. */
    PAGE;

    public boolean isVideo() {
        return this == VIDEO || this == VERTICAL_VIDEO;
    }
}
