package shironam.story;

/** What may be missing before a story can go before readers. */
public enum Missing {
    HEADLINE,
    /** The headline was derived from the text; somebody has to write one. */
    OWN_HEADLINE,
    SECTION,
    BODY
}
